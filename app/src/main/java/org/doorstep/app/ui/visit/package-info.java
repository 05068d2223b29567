/// Where visits are and how they stand, for all features that lead to them.
@NullMarked
package org.doorstep.app.ui.visit;

import org.jspecify.annotations.NullMarked;
