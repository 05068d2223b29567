/// Takes out of a damaged store what the officer made and the hub may not have.
@NullMarked
package org.doorstep.store.rescue;

import org.jspecify.annotations.NullMarked;
