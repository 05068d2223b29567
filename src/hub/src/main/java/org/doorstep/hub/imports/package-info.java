/// Takes nightly extracts in.
@NullMarked
package org.doorstep.hub.imports;

import org.jspecify.annotations.NullMarked;
