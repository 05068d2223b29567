/// The registry of all record types: one line for each.
@NullMarked
package org.doorstep.domain.registry;

import org.jspecify.annotations.NullMarked;
