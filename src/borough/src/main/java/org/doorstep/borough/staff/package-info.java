/// The council's officers and teams.
@NullMarked
package org.doorstep.borough.staff;

import org.jspecify.annotations.NullMarked;
