/// What becomes of the ops that a laptop pushes: the rules, and the ledger that they work on.
@NullMarked
package org.doorstep.hub.ops;

import org.jspecify.annotations.NullMarked;
