/// The tour: officers, laptops and a network that can be cut, each step with its picture.
@NullMarked
package org.doorstep.demo.tour;

import org.jspecify.annotations.NullMarked;
