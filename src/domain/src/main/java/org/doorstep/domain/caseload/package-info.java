/// Whom an officer works with, at a glance.
@NullMarked
package org.doorstep.domain.caseload;

import org.jspecify.annotations.NullMarked;
