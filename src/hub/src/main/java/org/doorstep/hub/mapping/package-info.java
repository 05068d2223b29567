/// What the columns of an extract mean: mappings that a council writes, and rows read by them.
@NullMarked
package org.doorstep.hub.mapping;

import org.jspecify.annotations.NullMarked;
