/// A made-up council, the same for the same seed, and the extracts its systems hand over each
/// night.
@NullMarked
package org.doorstep.borough;

import org.jspecify.annotations.NullMarked;
