/// The sentences officers and clerks leave behind.
@NullMarked
package org.doorstep.borough.prose;

import org.jspecify.annotations.NullMarked;
