/// Many rows into the database at once.
@NullMarked
package org.doorstep.hub.copy;

import org.jspecify.annotations.NullMarked;
