/// Tasks on the screen: a row for each, the same on every page, and what can be done with one.
@NullMarked
package org.doorstep.app.ui.task;

import org.jspecify.annotations.NullMarked;
