/// The first fill of a laptop: one's own cases at once, the rest behind them with honest progress.
@NullMarked
package org.doorstep.app.firstfill;

import org.jspecify.annotations.NullMarked;
