/// Visits in the officer's store.
@NullMarked
package org.doorstep.store.visit;

import org.jspecify.annotations.NullMarked;
