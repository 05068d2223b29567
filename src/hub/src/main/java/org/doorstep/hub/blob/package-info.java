/// The bytes of photos and files.
@NullMarked
package org.doorstep.hub.blob;

import org.jspecify.annotations.NullMarked;
