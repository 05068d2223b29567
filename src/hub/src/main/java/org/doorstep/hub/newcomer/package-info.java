/// Whether somebody whom an officer is about to register is there already.
@NullMarked
package org.doorstep.hub.newcomer;

import org.jspecify.annotations.NullMarked;
