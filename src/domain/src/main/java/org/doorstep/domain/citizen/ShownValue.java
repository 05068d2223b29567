package org.doorstep.domain.citizen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// One value about a person as it is shown, with all that the sources say of it.
///
/// @param field what it is about
/// @param value the one chosen; for [Field#ADDRESS] with its postcode
/// @param from who says so
/// @param others what the other rows say, in the order in which they would have been chosen
/// @param disagree whether sources that still stand differ
public record ShownValue(
        Field field, String value, Provenance from, List<OtherValue> others, boolean disagree) {

    public ShownValue {
        others = List.copyOf(others);
    }

    /// What the row that is believed says beside the value that is shown, for example a second
    /// phone number.
    public List<String> alsoSaid() {
        return others.stream()
                .filter(other -> other.from().record().equals(from.record()))
                .map(OtherValue::value)
                .distinct()
                .toList();
    }

    /// What the other rows say, each row once, in the order in which they would have been chosen.
    public List<OtherRow> otherRows() {
        var rows = new LinkedHashMap<UUID, OtherRow>();
        var also = alsoSaid();
        others.stream()
                .filter(other -> !other.from().record().equals(from.record()))
                .forEach(other ->
                        rows.merge(
                                other.from().record(),
                                new OtherRow(
                                        List.of(other.value()),
                                        other.from(),
                                        other.agrees() || isAmong(also, other.value())),
                                OtherRow::with));
        return List.copyOf(rows.values());
    }

    private boolean isAmong(List<String> values, String value) {
        return values.stream().anyMatch(one -> Likeness.same(field, one, value));
    }

    /// All that another row says of the same field.
    ///
    /// @param values one or more
    /// @param agrees whether any of them comes to the same as anything that the believed row says
    public record OtherRow(List<String> values, Provenance from, boolean agrees) {

        public OtherRow {
            values = List.copyOf(values);
        }

        private OtherRow with(OtherRow more) {
            return new OtherRow(
                    Stream.concat(values.stream(), more.values.stream()).distinct().toList(),
                    from,
                    agrees || more.agrees);
        }
    }

    /// What another row says of the same field, or the same row beside what is shown.
    ///
    /// @param agrees whether it comes to the same, however it is written
    public record OtherValue(String value, Provenance from, boolean agrees) {}
}
