/// What becomes of something begun beyond this laptop, for all pages on which something is.
@NullMarked
package org.doorstep.app.ui.draft;

import org.jspecify.annotations.NullMarked;
