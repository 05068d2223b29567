/// What every record shares: its header, its type, and the registry of all types.
@NullMarked
package org.doorstep.domain.record;

import org.jspecify.annotations.NullMarked;
