/// What this laptop holds, why, and until when; and the settings kept in the officer's vault.
@NullMarked
package org.doorstep.domain.laptop;

import org.jspecify.annotations.NullMarked;
