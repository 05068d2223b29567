/// What can go wrong at the hub, and how it is told to whoever asked (RFC 9457).
@NullMarked
package org.doorstep.hub.problem;

import org.jspecify.annotations.NullMarked;
