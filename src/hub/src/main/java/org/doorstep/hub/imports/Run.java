package org.doorstep.hub.imports;

import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.mapping.Mapping;
import org.jooq.DSLContext;

/// What every job of a run works with.
///
/// @param connection not in auto-commit; `tx` runs on it
/// @param id of the run
/// @param night the night of the extract
record Run(
        Connection connection,
        DSLContext tx,
        Council council,
        Mapping mapping,
        UUID id,
        LocalDate night,
        ImportRuns log,
        Clock clock) {}
