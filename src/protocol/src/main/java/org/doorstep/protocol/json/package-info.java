/// Canonical JSON and the hash of a body: the one form in which client and hub write a record.
@NullMarked
package org.doorstep.protocol.json;

import org.jspecify.annotations.NullMarked;
