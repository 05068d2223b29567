/// What officers read about where something comes from.
@NullMarked
package org.doorstep.app.citizen.source;

import org.jspecify.annotations.NullMarked;
