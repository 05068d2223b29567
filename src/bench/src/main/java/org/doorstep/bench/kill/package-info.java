/// Killing the client in the middle of a word, again and again.
@NullMarked
package org.doorstep.bench.kill;

import org.jspecify.annotations.NullMarked;
