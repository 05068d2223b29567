/// Something to do: what, who, by when.
@NullMarked
package org.doorstep.domain.task;

import org.jspecify.annotations.NullMarked;
