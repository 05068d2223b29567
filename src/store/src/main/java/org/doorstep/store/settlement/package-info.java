/// What officers settle where services disagree.
@NullMarked
package org.doorstep.store.settlement;

import org.jspecify.annotations.NullMarked;
