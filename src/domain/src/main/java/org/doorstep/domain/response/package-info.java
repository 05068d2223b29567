/// Forms as they were completed.
@NullMarked
package org.doorstep.domain.response;

import org.jspecify.annotations.NullMarked;
