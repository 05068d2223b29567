/// The officer's caseload: who it is, what presses, what comes next.
@NullMarked
package org.doorstep.app.caseload;

import org.jspecify.annotations.NullMarked;
