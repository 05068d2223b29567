/// Who works at the council, as the officer's store knows it.
@NullMarked
package org.doorstep.store.colleague;

import org.jspecify.annotations.NullMarked;
