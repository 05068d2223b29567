/// What laptop and hub say to each other before somebody new is registered.
@NullMarked
package org.doorstep.protocol.newcomer;

import org.jspecify.annotations.NullMarked;
