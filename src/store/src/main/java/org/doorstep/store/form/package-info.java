/// What is being filled in.
@NullMarked
package org.doorstep.store.form;

import org.jspecify.annotations.NullMarked;
