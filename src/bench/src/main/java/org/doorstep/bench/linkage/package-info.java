/// Measures linkage against the truth.
@NullMarked
package org.doorstep.bench.linkage;

import org.jspecify.annotations.NullMarked;
