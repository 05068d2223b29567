/// The timeline of a citizen: lenses, range, the drawn band and the list that says the same.
@NullMarked
package org.doorstep.app.citizen.timeline;

import org.jspecify.annotations.NullMarked;
