/// How the screens hear that what they show has changed.
@NullMarked
package org.doorstep.domain.change;

import org.jspecify.annotations.NullMarked;
