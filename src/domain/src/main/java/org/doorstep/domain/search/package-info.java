/// Finding people as the officer types.
@NullMarked
package org.doorstep.domain.search;

import org.jspecify.annotations.NullMarked;
