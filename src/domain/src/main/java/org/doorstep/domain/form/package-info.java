/// Filling in: what is typed into a form is kept as it is typed.
@NullMarked
package org.doorstep.domain.form;

import org.jspecify.annotations.NullMarked;
