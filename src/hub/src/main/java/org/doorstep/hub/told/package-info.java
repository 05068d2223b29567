/// What services read of the cases of others.
@NullMarked
package org.doorstep.hub.told;

import org.jspecify.annotations.NullMarked;
