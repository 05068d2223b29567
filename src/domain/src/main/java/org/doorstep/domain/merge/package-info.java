/// How one officer's change meets what others changed meanwhile: the one function by which client
/// and hub merge, and what it works on.
///
/// A record's fields are a map from field name to the value's canonical JSON text; a field that is
/// absent or null is not in the map. So nothing here knows JSON, and two values are equal when
/// their texts are.
@NullMarked
package org.doorstep.domain.merge;

import org.jspecify.annotations.NullMarked;
