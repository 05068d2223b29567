/// Filling in forms, section by section, and reading those that were completed.
@NullMarked
package org.doorstep.app.form;

import org.jspecify.annotations.NullMarked;
