/// What the demo says while it works.
@NullMarked
package org.doorstep.demo.console;

import org.jspecify.annotations.NullMarked;
