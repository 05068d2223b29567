/// Large columns of plain numbers, sorted together.
@NullMarked
package org.doorstep.linkage.column;

import org.jspecify.annotations.NullMarked;
