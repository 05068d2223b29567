/// Reads the files that a council edits, and says what is wrong in them line by line. Brings those
/// that Doorstep starts with.
@NullMarked
package org.doorstep.protocol.reference;

import org.jspecify.annotations.NullMarked;
