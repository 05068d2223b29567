/// Linking a whole set of records, from blocks to people.
@NullMarked
package org.doorstep.linkage.run;

import org.jspecify.annotations.NullMarked;
