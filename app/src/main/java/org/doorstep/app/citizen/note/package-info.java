/// Writing a note in a citizen's file: kept as it is typed, never lost.
@NullMarked
package org.doorstep.app.citizen.note;

import org.jspecify.annotations.NullMarked;
