/// One pass of the conversation: agree, push, first fill, changes, checkpoint.
@NullMarked
package org.doorstep.sync.round;

import org.jspecify.annotations.NullMarked;
