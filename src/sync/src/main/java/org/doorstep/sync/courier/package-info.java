/// Carries photos and files between laptop and hub, after the records.
@NullMarked
package org.doorstep.sync.courier;

import org.jspecify.annotations.NullMarked;
