/// Two officers' values for the same fields, kept side by side until an officer decides.
@NullMarked
package org.doorstep.domain.conflict;

import org.jspecify.annotations.NullMarked;
