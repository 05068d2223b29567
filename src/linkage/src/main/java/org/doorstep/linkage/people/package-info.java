/// The engine behind the port: source records in, people out, with reasons that officers can read.
@NullMarked
package org.doorstep.linkage.people;

import org.jspecify.annotations.NullMarked;
