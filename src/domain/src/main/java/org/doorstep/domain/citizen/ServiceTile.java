package org.doorstep.domain.citizen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.ServiceState.Attention;
import org.doorstep.domain.record.Recorded;
import org.jspecify.annotations.Nullable;

/// How one service stands with a person, as far as this officer may see.
public sealed interface ServiceTile {

    /// The service.
    Category service();

    /// The service works or has worked with the person, and the officer may see its records.
    ///
    /// @param state how things stand
    /// @param team who holds it, or null if no one says
    /// @param phone the team's number, or null
    /// @param from the row that says so
    /// @param rows all rows of the service, the most pressing first
    /// @param evidence what was recorded here since the system spoke, or null
    /// @param told cases of other services that are being dealt with, the newest first
    record Known(
            Category service,
            ServiceState state,
            @Nullable String team,
            @Nullable String phone,
            Provenance from,
            List<Recorded<SourceRecord>> rows,
            @Nullable Evidence evidence,
            List<OpenElsewhere> told)
            implements ServiceTile {

        public Known {
            rows = List.copyOf(rows);
            told = List.copyOf(told);
        }

        /// Whether somebody must act: never for a row that has ended. Evidence lowers nothing: what
        /// it is evidence of, and whether it is enough, nobody but the service can say.
        public Attention attention() {
            return from.current() ? state.attention() : Attention.NONE;
        }
    }

    /// Evidence that an officer recorded with a form, and of which they saw the original.
    ///
    /// @param form id of the completed form
    /// @param at from when it counts
    /// @param author id of the officer
    record Evidence(UUID form, Instant at, String author) {}

    /// That another service deals with a case, as this one is told of it.
    ///
    /// @param entry id of the entry that tells it
    /// @param caseType id of the case's type
    /// @param title in the words that its type has for this service
    /// @param since the day on which it began
    record OpenElsewhere(UUID entry, String caseType, String title, LocalDate since) {}

    /// The service holds a record that the officer may not look into: *exists - ask*.
    ///
    /// @param involvement whom to ask
    record Exists(Category service, Involvement involvement) implements ServiceTile {}

    /// No record that this officer may know of.
    record NoRecord(Category service) implements ServiceTile {}
}
