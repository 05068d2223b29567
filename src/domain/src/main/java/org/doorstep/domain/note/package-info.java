/// What officers write: notes and the drafts of them.
@NullMarked
package org.doorstep.domain.note;

import org.jspecify.annotations.NullMarked;
