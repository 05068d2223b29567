/// Conflicts in the officer's store: found with what they are about, and settled.
@NullMarked
package org.doorstep.store.conflict;

import org.jspecify.annotations.NullMarked;
