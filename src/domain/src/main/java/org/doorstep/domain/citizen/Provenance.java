package org.doorstep.domain.citizen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.record.Header;
import org.jspecify.annotations.Nullable;

/// Where something shown comes from.
///
/// @param record id of the record that says so
/// @param source id of the extract, or [#DOORSTEP] for what an officer wrote here
/// @param service whose system it is
/// @param key the row's own key in that system; empty for what an officer wrote here
/// @param since from when it holds, or null if the source does not say
/// @param saidOn when the author says it was so
/// @param recordedAt when the hub took it, or while it waits to be sent, when the laptop kept it
/// @param author id of the officer, or `import:SOURCE`, or `linkage`
/// @param endedOn the first extract in which the row was no longer there, or null while it stands
public record Provenance(
        UUID record,
        String source,
        Category service,
        String key,
        @Nullable LocalDate since,
        Instant saidOn,
        Instant recordedAt,
        String author,
        @Nullable LocalDate endedOn) {

    /// The source of what officers wrote in Doorstep itself.
    public static final String DOORSTEP = "doorstep";

    /// Whether the source still says so.
    public boolean current() {
        return endedOn == null;
    }

    /// Of a row of a source system as a whole.
    public static Provenance of(Header header, SourceRecord row) {
        return of(header, row, null);
    }

    static Provenance of(Header header, SourceRecord row, @Nullable LocalDate since) {
        return of(header, row.source(), row.key(), since, row.endedOn());
    }

    static Provenance of(Header header, String source, String key) {
        return of(header, source, key, null, null);
    }

    private static Provenance of(
            Header header,
            String source,
            String key,
            @Nullable LocalDate since,
            @Nullable LocalDate endedOn) {
        return new Provenance(
                header.id(),
                source,
                header.category(),
                key,
                since,
                header.observedAt(),
                header.recordedAt(),
                header.author(),
                endedOn);
    }
}
