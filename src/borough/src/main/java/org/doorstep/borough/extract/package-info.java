/// The files, one class each: columns, habits, dates and encodings.
@NullMarked
package org.doorstep.borough.extract;

import org.jspecify.annotations.NullMarked;
