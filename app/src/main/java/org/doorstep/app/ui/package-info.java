/// How Doorstep looks: themes, densities, text sizes, and the small controls that features share.
@NullMarked
package org.doorstep.app.ui;

import org.jspecify.annotations.NullMarked;
