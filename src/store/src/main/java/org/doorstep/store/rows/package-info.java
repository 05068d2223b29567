/// Rows and JSON bodies, mapped by the components of the entities' record classes: nothing here
/// knows an entity.
@NullMarked
package org.doorstep.store.rows;

import org.jspecify.annotations.NullMarked;
