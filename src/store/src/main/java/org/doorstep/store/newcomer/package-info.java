/// Registering people.
@NullMarked
package org.doorstep.store.newcomer;

import org.jspecify.annotations.NullMarked;
