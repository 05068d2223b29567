/// What the hub says of itself, how a laptop is enrolled, and how the hub explains an error.
@NullMarked
package org.doorstep.protocol.hub;

import org.jspecify.annotations.NullMarked;
