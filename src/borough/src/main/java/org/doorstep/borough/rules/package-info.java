/// What Wrenford tells its hub: mappings of its extracts, and who may see what.
@NullMarked
package org.doorstep.borough.rules;

import org.jspecify.annotations.NullMarked;
