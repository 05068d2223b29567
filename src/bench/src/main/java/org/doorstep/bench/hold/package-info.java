/// How long an officer's save waits while the laptop takes much at once.
@NullMarked
package org.doorstep.bench.hold;

import org.jspecify.annotations.NullMarked;
