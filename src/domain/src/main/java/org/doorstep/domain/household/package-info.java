/// Who lives together over time, how they are related, and to whom a warning spreads: composed when
/// it is read, from what the officer may see.
@NullMarked
package org.doorstep.domain.household;

import org.jspecify.annotations.NullMarked;
