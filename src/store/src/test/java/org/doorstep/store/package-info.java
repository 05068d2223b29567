/// What the store's tests share.
@NullMarked
package org.doorstep.store;

import org.jspecify.annotations.NullMarked;
