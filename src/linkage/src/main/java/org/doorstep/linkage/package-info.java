/// Deciding which source records are about the same person: the port, and what goes in and out.
@NullMarked
package org.doorstep.linkage;

import org.jspecify.annotations.NullMarked;
