/// Cases and the types that they follow: what a council lays down in a file, and how a piece of
/// work goes through it. Knows nothing of any one type.
@NullMarked
package org.doorstep.domain.casework;

import org.jspecify.annotations.NullMarked;
