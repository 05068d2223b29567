/// What holds for every request: JSON as the protocol writes it, limits, problems instead of error
/// pages.
@NullMarked
package org.doorstep.hub.http;

import org.jspecify.annotations.NullMarked;
