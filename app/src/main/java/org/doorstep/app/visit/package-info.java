/// Home visits: planned the days before, packed the night before, made without a network.
@NullMarked
package org.doorstep.app.visit;

import org.jspecify.annotations.NullMarked;
