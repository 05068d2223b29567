/// The first safeguarding alert: a handful of fields, and gone with the next sync.
@NullMarked
package org.doorstep.app.alert;

import org.jspecify.annotations.NullMarked;
