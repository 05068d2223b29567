/// The household on a citizen's page: who lives together over time and how they are related, drawn
/// and as an equal table.
@NullMarked
package org.doorstep.app.citizen.household;

import org.jspecify.annotations.NullMarked;
