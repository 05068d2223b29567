/// The work of the officer's team, in their store.
@NullMarked
package org.doorstep.store.team;

import org.jspecify.annotations.NullMarked;
