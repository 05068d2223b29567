/// Starts hub and client on the made-up borough, or takes the tour where there is no display.
@NullMarked
package org.doorstep.demo;

import org.jspecify.annotations.NullMarked;
