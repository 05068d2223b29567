/// Finding people as the officer types.
@NullMarked
package org.doorstep.app.people;

import org.jspecify.annotations.NullMarked;
