/// The single view of one citizen: what the source systems and officers say, and how it is
/// composed.
@NullMarked
package org.doorstep.domain.citizen;

import org.jspecify.annotations.NullMarked;
