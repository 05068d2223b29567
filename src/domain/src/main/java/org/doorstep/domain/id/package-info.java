/// Identifiers that sort by the time they were made.
@NullMarked
package org.doorstep.domain.id;

import org.jspecify.annotations.NullMarked;
