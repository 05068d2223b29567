/// A hub and a laptop in memory, with real HTTP between them and faults on the way.
@NullMarked
package org.doorstep.sync.kit;

import org.jspecify.annotations.NullMarked;
