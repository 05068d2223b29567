/// Thousands of laptops that come back to the hub at one moment.
@NullMarked
package org.doorstep.bench.load;

import org.jspecify.annotations.NullMarked;
