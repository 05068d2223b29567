/// Mentions brought into one form and kept in columns of plain numbers, ready to be compared by the
/// million.
@NullMarked
package org.doorstep.linkage.row;

import org.jspecify.annotations.NullMarked;
