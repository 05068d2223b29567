/// Streets, houses, flats, postcodes and property numbers that cannot exist.
@NullMarked
package org.doorstep.borough.place;

import org.jspecify.annotations.NullMarked;
