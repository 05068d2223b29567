/// Home visits: when and by whom, what is to be done there, and whether the officer is safe.
@NullMarked
package org.doorstep.domain.visit;

import org.jspecify.annotations.NullMarked;
