/// What this laptop holds, and the officer's small settings.
@NullMarked
package org.doorstep.store.laptop;

import org.jspecify.annotations.NullMarked;
