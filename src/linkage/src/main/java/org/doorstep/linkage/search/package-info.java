/// Finding people as the officer types: an index in memory, built from the people on this laptop.
@NullMarked
package org.doorstep.linkage.search;

import org.jspecify.annotations.NullMarked;
