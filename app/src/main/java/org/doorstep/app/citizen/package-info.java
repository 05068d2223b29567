/// The page of one citizen: markers, identity, services, timeline, and who says each value.
@NullMarked
package org.doorstep.app.citizen;

import org.jspecify.annotations.NullMarked;
