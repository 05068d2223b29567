/// Whether laptops get exactly what their officers may see: a random town, an oracle that shares
/// nothing with the hub, and what came over the wire and lies in the decrypted file.
@NullMarked
package org.doorstep.bench.deliver;

import org.jspecify.annotations.NullMarked;
