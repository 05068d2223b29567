/// The first alert that somebody may be at risk.
@NullMarked
package org.doorstep.domain.alert;

import org.jspecify.annotations.NullMarked;
