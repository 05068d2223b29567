/// Review: what two officers changed at once, side by side, for one of them to decide.
@NullMarked
package org.doorstep.app.review.conflict;

import org.jspecify.annotations.NullMarked;
