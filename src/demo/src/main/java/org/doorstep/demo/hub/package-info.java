/// The hub as a process of its own that ends with the demo.
@NullMarked
package org.doorstep.demo.hub;

import org.jspecify.annotations.NullMarked;
