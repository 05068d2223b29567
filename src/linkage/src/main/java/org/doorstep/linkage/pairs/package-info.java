/// Going over all candidate pairs: learning from them, and keeping those that may be one person.
@NullMarked
package org.doorstep.linkage.pairs;

import org.jspecify.annotations.NullMarked;
