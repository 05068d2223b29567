/// The team's board.
@NullMarked
package org.doorstep.bench.board;

import org.jspecify.annotations.NullMarked;
