/// Who can open a vault: the key file, its passphrase slot, the laptop's own secret, and the limit
/// on guesses.
@NullMarked
package org.doorstep.store.key;

import org.jspecify.annotations.NullMarked;
