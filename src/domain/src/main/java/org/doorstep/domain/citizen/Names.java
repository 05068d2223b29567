package org.doorstep.domain.citizen;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Composes the name: first and last name from one row, so that no one is called by half of one
/// system's name and half of another's.
final class Names {

    private Names() {}

    static PersonName of(Composition composition) {
        var rows = composition.byTrust(Field.NAME).stream().map(row -> row.body().facts()).toList();
        var whole = composition.chosenName();
        var half = rows.stream().filter(Names::hasAny).findFirst().orElse(List.of());
        var given = whole.map(NameText::given).orElseGet(() -> first(half, Field.GIVEN_NAME));
        return new PersonName(
                composition.chosen(Field.TITLE).orElse(null),
                given == null ? null : PersonName.unshouted(given),
                whole.map(NameText::family).orElseGet(() -> first(half, Field.FAMILY_NAME)),
                composition.chosen(Field.PREFERRED_NAME).orElse(null),
                former(rows));
    }

    private static List<String> former(List<List<Fact>> rows) {
        var seen = new LinkedHashSet<String>();
        return rows.stream()
                .flatMap(List::stream)
                .filter(fact -> fact.field() == Field.FORMER_FAMILY_NAME)
                .map(Fact::value)
                .filter(name -> seen.add(Likeness.plain(name)))
                .toList();
    }

    private static boolean hasAny(List<Fact> facts) {
        return has(facts, Field.FAMILY_NAME) || has(facts, Field.GIVEN_NAME);
    }

    private static boolean has(List<Fact> facts, Field field) {
        return facts.stream().anyMatch(fact -> fact.field() == field);
    }

    private static @Nullable String first(List<Fact> facts, Field field) {
        return facts.stream()
                .filter(fact -> fact.field() == field)
                .findFirst()
                .map(Fact::value)
                .orElse(null);
    }
}
