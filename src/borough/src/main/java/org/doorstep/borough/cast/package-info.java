/// Households fixed at every size: the showcase family and the hard cases.
@NullMarked
package org.doorstep.borough.cast;

import org.jspecify.annotations.NullMarked;
