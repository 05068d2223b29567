/// Reading what an officer typed: which words may be names, dates, numbers, places.
@NullMarked
package org.doorstep.linkage.search.typed;

import org.jspecify.annotations.NullMarked;
