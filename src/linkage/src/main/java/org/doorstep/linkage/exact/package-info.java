/// Linking by what is exactly the same: identifiers, and name with birth date.
@NullMarked
package org.doorstep.linkage.exact;

import org.jspecify.annotations.NullMarked;
