/// The ports at which the encrypted store and the conversation with the hub meet.
@NullMarked
package org.doorstep.domain.sync;

import org.jspecify.annotations.NullMarked;
