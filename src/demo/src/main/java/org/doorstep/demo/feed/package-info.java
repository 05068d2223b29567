/// Makes the borough and feeds it into the hub.
@NullMarked
package org.doorstep.demo.feed;

import org.jspecify.annotations.NullMarked;
