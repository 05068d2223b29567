/// What a council lays down in files that it edits itself: time limits, bank holidays.
@NullMarked
package org.doorstep.domain.reference;

import org.jspecify.annotations.NullMarked;
