/// Files that the council edits: taken in, checked, and told to every laptop.
@NullMarked
package org.doorstep.hub.reference;

import org.jspecify.annotations.NullMarked;
