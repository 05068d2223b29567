/// Recording warnings about people.
@NullMarked
package org.doorstep.store.marker;

import org.jspecify.annotations.NullMarked;
