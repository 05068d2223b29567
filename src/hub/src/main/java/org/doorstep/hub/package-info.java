/// The council's central service: starts it, and wires its parts together.
@NullMarked
package org.doorstep.hub;

import org.jspecify.annotations.NullMarked;
