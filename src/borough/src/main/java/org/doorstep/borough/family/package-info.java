/// The people: households, who belongs to them, and where they lived when.
@NullMarked
package org.doorstep.borough.family;

import org.jspecify.annotations.NullMarked;
