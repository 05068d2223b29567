/// Cases.
@NullMarked
package org.doorstep.store.casework;

import org.jspecify.annotations.NullMarked;
