/// Writing versions of records.
@NullMarked
package org.doorstep.hub.record;

import org.jspecify.annotations.NullMarked;
