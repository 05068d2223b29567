/// Photos and files that belong to what officers record.
@NullMarked
package org.doorstep.domain.attachment;

import org.jspecify.annotations.NullMarked;
