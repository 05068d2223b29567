/// The words on the screens: messages, dates, times and sizes, in British English.
@NullMarked
package org.doorstep.app.text;

import org.jspecify.annotations.NullMarked;
