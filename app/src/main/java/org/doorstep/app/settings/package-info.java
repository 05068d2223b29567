/// How Doorstep looks on this laptop, its shortcuts, diagnostics to copy, and what it is made of.
@NullMarked
package org.doorstep.app.settings;

import org.jspecify.annotations.NullMarked;
