/// Sync measured: twenty thousand case documents between a real hub and a real encrypted store.
@NullMarked
package org.doorstep.bench.sync;

import org.jspecify.annotations.NullMarked;
