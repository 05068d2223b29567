/// Alerts that the officer raises, in their store.
@NullMarked
package org.doorstep.store.alert;

import org.jspecify.annotations.NullMarked;
