/// Recorded conversations of a real laptop with a real hub, cut at any byte of answers and
/// requests.
@NullMarked
package org.doorstep.bench.cut;

import org.jspecify.annotations.NullMarked;
