/// My day: what is to do, which clocks are at risk, what changed since the officer last looked.
@NullMarked
package org.doorstep.app.day;

import org.jspecify.annotations.NullMarked;
