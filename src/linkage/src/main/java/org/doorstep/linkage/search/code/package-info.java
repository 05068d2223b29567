/// Numbers and codes by how they begin or end.
@NullMarked
package org.doorstep.linkage.search.code;

import org.jspecify.annotations.NullMarked;
