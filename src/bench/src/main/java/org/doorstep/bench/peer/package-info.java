/// Others that do the same work, measured beside Doorstep on the same machine in the same run.
@NullMarked
package org.doorstep.bench.peer;

import org.jspecify.annotations.NullMarked;
