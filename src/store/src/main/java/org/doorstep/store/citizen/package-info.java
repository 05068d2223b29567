/// Opening a citizen's file: the look is on the disk before anything of the file is read.
@NullMarked
package org.doorstep.store.citizen;

import org.jspecify.annotations.NullMarked;
