/// Runs every measurement and writes the page that says what came out.
@NullMarked
package org.doorstep.bench.record;

import org.jspecify.annotations.NullMarked;
