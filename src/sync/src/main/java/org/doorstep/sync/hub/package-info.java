/// The hub as the laptop speaks to it: requests, streams and what can go wrong with them.
@NullMarked
package org.doorstep.sync.hub;

import org.jspecify.annotations.NullMarked;
