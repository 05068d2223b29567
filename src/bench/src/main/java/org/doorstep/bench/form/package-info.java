/// Opening the Care Act assessment and typing into it.
@NullMarked
package org.doorstep.bench.form;

import org.jspecify.annotations.NullMarked;
