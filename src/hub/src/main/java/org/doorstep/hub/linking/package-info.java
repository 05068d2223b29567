/// Puts source records and events into the files of the people they are about.
@NullMarked
package org.doorstep.hub.linking;

import org.jspecify.annotations.NullMarked;
