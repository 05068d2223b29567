/// What one record says of somebody, whatever file or system it comes from.
@NullMarked
package org.doorstep.linkage.mention;

import org.jspecify.annotations.NullMarked;
