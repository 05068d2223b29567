/// The figures that Doorstep promises, measured: one sub-command each, one JSON object on standard
/// output.
@NullMarked
package org.doorstep.bench;

import org.jspecify.annotations.NullMarked;
