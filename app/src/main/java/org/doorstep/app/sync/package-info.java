/// What the hub did not take: why, in what words, and what the officer does about it.
@NullMarked
package org.doorstep.app.sync;

import org.jspecify.annotations.NullMarked;
