/// How records of all types are written and read, whatever their body.
@NullMarked
package org.doorstep.store.record;

import org.jspecify.annotations.NullMarked;
