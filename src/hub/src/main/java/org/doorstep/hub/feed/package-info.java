/// What changed, in the order in which laptops learn it.
@NullMarked
package org.doorstep.hub.feed;

import org.jspecify.annotations.NullMarked;
