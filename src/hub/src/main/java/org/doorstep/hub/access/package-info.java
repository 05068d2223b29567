/// Who may see what: role, scope and clearance, as rows that can be printed.
@NullMarked
package org.doorstep.hub.access;

import org.jspecify.annotations.NullMarked;
