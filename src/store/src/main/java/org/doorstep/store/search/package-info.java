/// What the search index is built from.
@NullMarked
package org.doorstep.store.search;

import org.jspecify.annotations.NullMarked;
