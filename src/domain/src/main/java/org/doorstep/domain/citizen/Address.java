package org.doorstep.domain.citizen;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An address as one source gives it.
///
/// @param line without the postcode; empty if the source gives only a postcode
/// @param postcode null if the source gives none
/// @param uprn null if the source gives none
public record Address(String line, @Nullable String postcode, @Nullable String uprn) {

    /// The row's address, if it has one.
    public static Optional<Address> of(SourceRecord row) {
        var line = value(row, Field.ADDRESS);
        var postcode = value(row, Field.POSTCODE);
        if (line == null && postcode == null) {
            return Optional.empty();
        }
        return Optional.of(new Address(line == null ? "" : line, postcode, value(row, Field.UPRN)));
    }

    /// One line with the postcode.
    public String text() {
        if (postcode == null) {
            return line;
        }
        return line.isEmpty() ? postcode : line + ", " + postcode;
    }

    /// Whether both mean one place. Without property references: the same postcode and the same
    /// numbers in the same order, as in *Flat 4, 12 Elm Road* and *4/12 ELM RD*.
    public boolean samePlace(Address other) {
        if (uprn != null && other.uprn != null) {
            return Likeness.same(Field.UPRN, uprn, other.uprn);
        }
        if (postcode != null && other.postcode != null) {
            var numbers = Likeness.numbers(line);
            return Likeness.same(Field.POSTCODE, postcode, other.postcode)
                    && numbers.equals(Likeness.numbers(other.line))
                    && (!numbers.isEmpty() || Likeness.same(Field.ADDRESS, line, other.line));
        }
        return Likeness.same(Field.ADDRESS, line, other.line);
    }

    private static @Nullable String value(SourceRecord row, Field field) {
        return row.facts().stream()
                .filter(fact -> fact.field() == field)
                .map(Fact::value)
                .findFirst()
                .orElse(null);
    }
}
