/// Recording, reviewing and ending warnings about a citizen.
@NullMarked
package org.doorstep.app.citizen.marker;

import org.jspecify.annotations.NullMarked;
