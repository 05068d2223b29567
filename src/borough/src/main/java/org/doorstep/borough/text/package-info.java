/// Reads the lists that the borough ships with.
@NullMarked
package org.doorstep.borough.text;

import org.jspecify.annotations.NullMarked;
