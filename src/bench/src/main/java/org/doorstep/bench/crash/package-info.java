/// Real processes that are killed while an officer works: nothing that was saved may be lost or
/// done twice.
@NullMarked
package org.doorstep.bench.crash;

import org.jspecify.annotations.NullMarked;
