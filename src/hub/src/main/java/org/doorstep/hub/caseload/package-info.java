/// Which scopes each file is in.
@NullMarked
package org.doorstep.hub.caseload;

import org.jspecify.annotations.NullMarked;
