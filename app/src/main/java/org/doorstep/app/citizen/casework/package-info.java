/// The cases of one citizen: which there are, how far each has come, and what is done with them.
@NullMarked
package org.doorstep.app.citizen.casework;

import org.jspecify.annotations.NullMarked;
