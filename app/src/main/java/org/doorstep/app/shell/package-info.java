/// The frame around every page: top bar, rail, tabs, context column, messages, keys and failures.
@NullMarked
package org.doorstep.app.shell;

import org.jspecify.annotations.NullMarked;
