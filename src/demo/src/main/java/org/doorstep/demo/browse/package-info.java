/// A browser with nobody in front of it, for the tour and for tests.
@NullMarked
package org.doorstep.demo.browse;

import org.jspecify.annotations.NullMarked;
