/// Why two records are, or are not, taken for one person: evidence in figures, for others to put
/// into words.
@NullMarked
package org.doorstep.linkage.explain;

import org.jspecify.annotations.NullMarked;
