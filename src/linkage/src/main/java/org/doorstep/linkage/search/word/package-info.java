/// The distinct words of names and addresses, and those among them that a typed word may mean.
@NullMarked
package org.doorstep.linkage.search.word;

import org.jspecify.annotations.NullMarked;
