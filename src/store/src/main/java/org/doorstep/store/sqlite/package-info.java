/// One encrypted SQLite file: how it is opened, who may write, what is checked at start-up. The
/// only package that knows the driver.
@NullMarked
package org.doorstep.store.sqlite;

import org.jspecify.annotations.NullMarked;
