/// The officers' vaults on this laptop: making, opening, rescuing and closing them.
@NullMarked
package org.doorstep.store.vault;

import org.jspecify.annotations.NullMarked;
