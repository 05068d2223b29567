/// What every record shares: its header beside its body.
@NullMarked
package org.doorstep.domain.record;

import org.jspecify.annotations.NullMarked;
