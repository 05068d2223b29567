/// The folder in which the demo keeps everything.
@NullMarked
package org.doorstep.demo.state;

import org.jspecify.annotations.NullMarked;
