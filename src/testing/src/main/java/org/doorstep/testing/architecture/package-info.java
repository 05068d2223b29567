/// The rules of the house that the build checks in every module.
@NullMarked
package org.doorstep.testing.architecture;

import org.jspecify.annotations.NullMarked;
