/// *Review: notes to place*: what was written while two people were one, and whom it is about.
@NullMarked
package org.doorstep.app.review.whose;

import org.jspecify.annotations.NullMarked;
