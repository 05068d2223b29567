/// Tasks.
@NullMarked
package org.doorstep.store.task;

import org.jspecify.annotations.NullMarked;
