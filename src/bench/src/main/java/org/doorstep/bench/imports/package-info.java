/// From the bytes of a CSV file to committed versions.
@NullMarked
package org.doorstep.bench.imports;

import org.jspecify.annotations.NullMarked;
