/// Photos and files on the laptop: their records, and their bytes in encrypted files.
@NullMarked
package org.doorstep.store.attachment;

import org.jspecify.annotations.NullMarked;
