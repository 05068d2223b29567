/// Whether officers who are out on visits are heard of in time.
@NullMarked
package org.doorstep.hub.visit;

import org.jspecify.annotations.NullMarked;
