/// How soon an officer has the first pair before them when many wait.
@NullMarked
package org.doorstep.bench.review;

import org.jspecify.annotations.NullMarked;
