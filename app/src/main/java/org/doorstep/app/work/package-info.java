/// The one door to other threads: work is done elsewhere, its answer is delivered on the screen's
/// thread.
@NullMarked
package org.doorstep.app.work;

import org.jspecify.annotations.NullMarked;
