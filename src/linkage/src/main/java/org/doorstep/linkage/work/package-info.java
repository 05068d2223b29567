/// Sharing work among the cores of the machine.
@NullMarked
package org.doorstep.linkage.work;

import org.jspecify.annotations.NullMarked;
