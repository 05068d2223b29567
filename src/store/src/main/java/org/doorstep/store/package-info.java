/// The laptop's encrypted store. Start at [org.doorstep.store.vault.Laptop].
@NullMarked
package org.doorstep.store;

import org.jspecify.annotations.NullMarked;
