/// What is begun, as the hub has it.
@NullMarked
package org.doorstep.store.draft;

import org.jspecify.annotations.NullMarked;
