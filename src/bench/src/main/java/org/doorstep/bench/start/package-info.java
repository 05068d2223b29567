/// How long a start takes, beside a bare window of the same size.
@NullMarked
package org.doorstep.bench.start;

import org.jspecify.annotations.NullMarked;
