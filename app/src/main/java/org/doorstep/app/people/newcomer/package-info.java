/// Registering a new person, with those beside it who may be the same.
@NullMarked
package org.doorstep.app.people.newcomer;

import org.jspecify.annotations.NullMarked;
