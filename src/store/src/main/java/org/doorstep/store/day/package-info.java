/// An officer's day, read from their store.
@NullMarked
package org.doorstep.store.day;

import org.jspecify.annotations.NullMarked;
