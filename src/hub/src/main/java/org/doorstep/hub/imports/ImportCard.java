package org.doorstep.hub.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An import as it is told over the wire.
///
/// @param state `running`, `done`, `refused` or `failed`
/// @param message why it was refused or failed
/// @param rejects where the rows are listed that could not be read
public record ImportCard(
        UUID id,
        String source,
        LocalDate night,
        String state,
        @Nullable String message,
        long read,
        @JsonProperty("new") long added,
        long changed,
        long unchanged,
        long ended,
        long rejected,
        String rejects) {

    static ImportCard of(ImportResult result) {
        var counts = result.counts();
        return new ImportCard(
                result.id(),
                result.source(),
                result.night(),
                result.state().toString(),
                result.message(),
                counts.read(),
                counts.added(),
                counts.changed(),
                counts.unchanged(),
                counts.ended(),
                counts.rejected(),
                "/v1/imports/" + result.id() + "/rejects");
    }
}
