/// The changes that an officer saved here, from the moment of saving until the hub can no longer
/// lose them.
@NullMarked
package org.doorstep.store.outbox;

import org.jspecify.annotations.NullMarked;
