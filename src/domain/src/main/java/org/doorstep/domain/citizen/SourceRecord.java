package org.doorstep.domain.citizen;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row about somebody in another system's extract. Never edited; the next extract that says
/// otherwise supersedes it by a new version.
///
/// @param source id of the extract, for example `housing`
/// @param key the row's own key in that system
/// @param facts what it says about the person, in the mapping's order
/// @param cautions the warnings it carries
/// @param state how things stand, or null where the extract says nothing of it
/// @param details further columns worth showing, as label and value, in the mapping's order
/// @param endedOn the first extract in which the row was no longer there, or null while it stands
/// @param ties how it ties the person to others
public record SourceRecord(
        String source,
        String key,
        List<Fact> facts,
        List<Caution> cautions,
        @Nullable ServiceState state,
        List<Detail> details,
        @Nullable LocalDate endedOn,
        List<Tie> ties) {

    public SourceRecord {
        facts = List.copyOf(facts);
        cautions = List.copyOf(cautions);
        details = List.copyOf(details);
        // What an older build wrote knows of none.
        ties = ties == null ? List.of() : List.copyOf(ties);
    }

    /// A row that ties the person to nobody.
    public SourceRecord(
            String source,
            String key,
            List<Fact> facts,
            List<Caution> cautions,
            @Nullable ServiceState state,
            List<Detail> details,
            @Nullable LocalDate endedOn) {
        this(source, key, facts, cautions, state, details, endedOn, List.of());
    }

    /// A further column of the source row.
    ///
    /// @param label what officers read
    /// @param value as shown
    public record Detail(String label, String value) {}
}
