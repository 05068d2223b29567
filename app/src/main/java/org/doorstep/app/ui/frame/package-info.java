/// How features plug into the shell without knowing it or each other.
@NullMarked
package org.doorstep.app.ui.frame;

import org.jspecify.annotations.NullMarked;
