/// What is begun and not yet done, so that it can be gone on with by whoever gets the file.
@NullMarked
package org.doorstep.domain.draft;

import org.jspecify.annotations.NullMarked;
