/// Deterministic simulation of sync: the hub's real rules in memory, the client's real rounds, and
/// everything that can go wrong between them, all from one seed.
@NullMarked
package org.doorstep.bench.sim;

import org.jspecify.annotations.NullMarked;
