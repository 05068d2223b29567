/// Review: the one place where decisions wait, each kind under a heading of its own.
@NullMarked
package org.doorstep.app.review;

import org.jspecify.annotations.NullMarked;
