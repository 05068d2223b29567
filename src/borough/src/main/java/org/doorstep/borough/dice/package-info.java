/// Chance that can be repeated: small generators keyed by what they decide.
@NullMarked
package org.doorstep.borough.dice;

import org.jspecify.annotations.NullMarked;
