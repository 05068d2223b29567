/// Whom an officer works with, read from their store.
@NullMarked
package org.doorstep.store.caseload;

import org.jspecify.annotations.NullMarked;
