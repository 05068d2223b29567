/// Taking a photo with a camera of this computer.
@NullMarked
package org.doorstep.app.ui.camera;

import org.jspecify.annotations.NullMarked;
