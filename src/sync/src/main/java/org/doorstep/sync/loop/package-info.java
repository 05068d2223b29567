/// The running conversation: when the next round is due, and what the officer is told.
@NullMarked
package org.doorstep.sync.loop;

import org.jspecify.annotations.NullMarked;
