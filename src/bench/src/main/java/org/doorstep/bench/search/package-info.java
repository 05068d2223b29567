/// Search as the officer types, keystroke by keystroke.
@NullMarked
package org.doorstep.bench.search;

import org.jspecify.annotations.NullMarked;
