/// What becomes of an alert that somebody may be at risk.
@NullMarked
package org.doorstep.hub.alert;

import org.jspecify.annotations.NullMarked;
