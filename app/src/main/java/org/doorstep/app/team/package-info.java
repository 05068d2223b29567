/// The officer's team: who has how much, and giving work to somebody else.
@NullMarked
package org.doorstep.app.team;

import org.jspecify.annotations.NullMarked;
