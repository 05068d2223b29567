/// My day.
@NullMarked
package org.doorstep.bench.day;

import org.jspecify.annotations.NullMarked;
