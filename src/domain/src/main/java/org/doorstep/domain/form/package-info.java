/// Filling in: forms, what is typed into them and kept as it is typed, and what was completed.
@NullMarked
package org.doorstep.domain.form;

import org.jspecify.annotations.NullMarked;
