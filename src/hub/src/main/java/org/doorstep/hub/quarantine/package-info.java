/// Work that could not be taken in because its author does not work on the file any longer: who
/// sees it, and how it is let in or handed over. Nothing of it is ever lost.
@NullMarked
package org.doorstep.hub.quarantine;

import org.jspecify.annotations.NullMarked;
