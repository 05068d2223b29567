/// The council whose records a hub keeps, and the state that all its hub processes share.
@NullMarked
package org.doorstep.hub.council;

import org.jspecify.annotations.NullMarked;
