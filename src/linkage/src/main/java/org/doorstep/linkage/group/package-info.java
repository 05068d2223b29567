/// From pairs to people: which rows together are one person.
@NullMarked
package org.doorstep.linkage.group;

import org.jspecify.annotations.NullMarked;
