/// Which records are about one person, as far as officers decide it.
@NullMarked
package org.doorstep.domain.identity;

import org.jspecify.annotations.NullMarked;
