/// An officer's day: what is to do, and what changed since they last looked.
@NullMarked
package org.doorstep.domain.day;

import org.jspecify.annotations.NullMarked;
