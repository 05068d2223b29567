/// Photos and files as officers see them.
@NullMarked
package org.doorstep.app.ui.attach;

import org.jspecify.annotations.NullMarked;
