/// Finding notes by their words, over everybody on the laptop.
@NullMarked
package org.doorstep.app.people.note;

import org.jspecify.annotations.NullMarked;
