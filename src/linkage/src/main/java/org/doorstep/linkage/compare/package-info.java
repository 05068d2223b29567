/// How alike two words are.
@NullMarked
package org.doorstep.linkage.compare;

import org.jspecify.annotations.NullMarked;
