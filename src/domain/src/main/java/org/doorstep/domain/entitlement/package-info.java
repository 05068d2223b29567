/// What a person may be able to claim, and nobody has.
@NullMarked
package org.doorstep.domain.entitlement;

import org.jspecify.annotations.NullMarked;
