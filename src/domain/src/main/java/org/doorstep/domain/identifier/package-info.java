/// National identifiers and partly known dates, each with its own checking rules.
@NullMarked
package org.doorstep.domain.identifier;

import org.jspecify.annotations.NullMarked;
