/// PostgreSQL: embedded for the demo or the council's own, migrated by its owner and used by
/// `hub_app`.
@NullMarked
package org.doorstep.hub.database;

import org.jspecify.annotations.NullMarked;
