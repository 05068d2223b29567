/// The hub's memory without a database, for simulation: the same promises as in PostgreSQL, held
/// together by one contract test.
@NullMarked
package org.doorstep.hub.memory;

import org.jspecify.annotations.NullMarked;
