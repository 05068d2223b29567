/// Opening the file of somebody with a long story.
@NullMarked
package org.doorstep.bench.citizen;

import org.jspecify.annotations.NullMarked;
