/// A laptop that holds a whole borough, filled through the real hub and kept from one run to the
/// next.
@NullMarked
package org.doorstep.bench.laptop;

import org.jspecify.annotations.NullMarked;
