/// National identifiers with their own checking rules.
@NullMarked
package org.doorstep.domain.identifier;

import org.jspecify.annotations.NullMarked;
