/// Whether the hub can do its work, for monitors.
@NullMarked
package org.doorstep.hub.health;

import org.jspecify.annotations.NullMarked;
