/// Finding those who share a property or a reference with a person.
@NullMarked
package org.doorstep.store.household;

import org.jspecify.annotations.NullMarked;
