/// Names of the communities of an English borough, and how each passes them on.
@NullMarked
package org.doorstep.borough.name;

import org.jspecify.annotations.NullMarked;
