/// What people may be able to claim, by what the officer's store holds.
@NullMarked
package org.doorstep.store.entitlement;

import org.jspecify.annotations.NullMarked;
