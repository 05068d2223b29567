package org.doorstep.domain.entitlement;

import java.util.List;
import java.util.Optional;
import org.doorstep.domain.citizen.Provenance;
import org.doorstep.domain.citizen.ServiceTile.Known;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.citizen.SourceRecord;
import org.jspecify.annotations.Nullable;

/// Something that a row of a source system says of a person, while the row stands.
///
/// @param source id of the extract
/// @param states labels of the row's state of which it must have one; none if any will do
/// @param detail label of a further column, or null
/// @param values what that column must say, one of these; none without a column
/// @param words what officers read of it, for example *rents from the council*
public record Sign(
        String source,
        List<String> states,
        @Nullable String detail,
        List<String> values,
        String words) {

    public Sign {
        states = List.copyOf(states);
        values = List.copyOf(values);
    }

    /// The first row that says so; empty if none does that this officer may see.
    Optional<Provenance> in(SingleView view) {
        return view.tiles().stream()
                .filter(Known.class::isInstance)
                .flatMap(tile -> ((Known) tile).rows().stream())
                .filter(row -> isSaidBy(row.body()))
                .findFirst()
                .map(row -> Provenance.of(row.header(), row.body()));
    }

    private boolean isSaidBy(SourceRecord row) {
        var state = row.state();
        return row.source().equals(source)
                && row.endedOn() == null
                && (states.isEmpty() || state != null && states.contains(state.label()))
                && (detail == null
                        || row.details().stream()
                                .anyMatch(one ->
                                        one.label().equals(detail)
                                                && values.contains(one.value())));
    }
}
