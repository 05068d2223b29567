/// Files that the council edits, as the officer's store has them.
@NullMarked
package org.doorstep.store.reference;

import org.jspecify.annotations.NullMarked;
