/// Which source records may be about one person, in the officer's store.
@NullMarked
package org.doorstep.store.match;

import org.jspecify.annotations.NullMarked;
