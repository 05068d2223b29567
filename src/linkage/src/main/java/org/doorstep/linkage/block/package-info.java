/// Which pairs are worth comparing: those that have something telling in common.
@NullMarked
package org.doorstep.linkage.block;

import org.jspecify.annotations.NullMarked;
