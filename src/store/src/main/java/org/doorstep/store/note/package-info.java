/// Drafts and notes.
@NullMarked
package org.doorstep.store.note;

import org.jspecify.annotations.NullMarked;
