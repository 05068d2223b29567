/// Weighing pairs: from levels and frequencies to bits for or against.
@NullMarked
package org.doorstep.linkage.weigh;

import org.jspecify.annotations.NullMarked;
