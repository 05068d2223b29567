package org.doorstep.domain.citizen;

import java.util.List;
import java.util.Optional;

/// First and last name as one value, both from one source: so that they are compared and settled as
/// one, and no one is called by half of one system's name and half of another's. How somebody is
/// addressed (*Mr*, *Dr*) is not part of it.
public record NameText(String family, String given) {

    /// Stands in no name, whatever commas and brackets do.
    private static final String BETWEEN = "\t";

    /// The row's name, if it gives first and last name.
    static Optional<NameText> of(SourceRecord row) {
        return value(row, Field.FAMILY_NAME)
                .flatMap(family ->
                        value(row, Field.GIVEN_NAME).map(given -> new NameText(family, given)));
    }

    /// Reads what [#toString()] writes; empty for anything else.
    public static Optional<NameText> parse(String text) {
        var parts = text.split(BETWEEN, -1);
        return parts.length == 2 && !parts[0].isBlank() && !parts[1].isBlank()
                ? Optional.of(new NameText(parts[0], parts[1]))
                : Optional.empty();
    }

    /// Whether both are one name, however it is written.
    boolean sameName(NameText other) {
        return Likeness.same(Field.FAMILY_NAME, family, other.family)
                && Likeness.same(Field.GIVEN_NAME, given, other.given);
    }

    /// What it says of one of its parts.
    ///
    /// @param field first or last name
    String part(Field field) {
        return field == Field.FAMILY_NAME ? family : given;
    }

    /// Its parts, as a source would say them.
    List<Fact> facts() {
        return List.of(
                new Fact(Field.FAMILY_NAME, family, null), new Fact(Field.GIVEN_NAME, given, null));
    }

    /// As officers read it: *OKAFOR, Thomas*.
    public String display() {
        return new PersonName(null, PersonName.unshouted(given), family, null, List.of()).display();
    }

    /// As it is kept: the last name, a tab, the first names.
    @Override
    public String toString() {
        return family + BETWEEN + given;
    }

    private static Optional<String> value(SourceRecord row, Field field) {
        return row.facts().stream()
                .filter(fact -> fact.field() == field)
                .map(fact -> fact.value().strip().replace(BETWEEN, " "))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
