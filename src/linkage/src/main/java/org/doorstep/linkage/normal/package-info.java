/// Bringing names into one form, so that linking and search compare like with like.
@NullMarked
package org.doorstep.linkage.normal;

import org.jspecify.annotations.NullMarked;
