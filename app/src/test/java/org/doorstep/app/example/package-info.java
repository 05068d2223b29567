/// A made-up citizen and ports in memory, for the tests of the screens.
@NullMarked
package org.doorstep.app.example;

import org.jspecify.annotations.NullMarked;
