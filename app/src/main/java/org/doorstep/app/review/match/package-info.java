/// *Review: matches*: two records side by side, and whether they are about one person.
@NullMarked
package org.doorstep.app.review.match;

import org.jspecify.annotations.NullMarked;
