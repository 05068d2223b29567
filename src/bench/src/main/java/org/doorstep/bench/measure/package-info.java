/// How figures are taken, printed and written down.
@NullMarked
package org.doorstep.bench.measure;

import org.jspecify.annotations.NullMarked;
