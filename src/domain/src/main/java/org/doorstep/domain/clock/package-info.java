/// Time limits of law and council: how they are counted, paused and kept. The rules themselves are
/// dated data, see [org.doorstep.domain.clock.RuleBook]; this package only counts.
@NullMarked
package org.doorstep.domain.clock;

import org.jspecify.annotations.NullMarked;
