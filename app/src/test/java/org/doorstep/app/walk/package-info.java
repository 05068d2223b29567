/// Goes through a screen as somebody does who uses the keyboard alone, hears it, or needs large
/// text.
@NullMarked
package org.doorstep.app.walk;

import org.jspecify.annotations.NullMarked;
