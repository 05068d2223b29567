/// What a team works on: who has whom, how much each has, and how work is given to somebody else.
@NullMarked
package org.doorstep.domain.team;

import org.jspecify.annotations.NullMarked;
