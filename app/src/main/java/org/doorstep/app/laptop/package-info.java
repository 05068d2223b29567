/// On this laptop: which files are here, why, how big they are, and how they stand with the hub.
@NullMarked
package org.doorstep.app.laptop;

import org.jspecify.annotations.NullMarked;
