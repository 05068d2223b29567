package org.doorstep.domain.citizen;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Composes the name: first and last name from one row, so that no one is called by half of one
/// system's name and half of another's.
final class Names {

    private Names() {}

    static PersonName of(Composition composition) {
        var rows =
                composition.byTrust(Field.FAMILY_NAME).stream()
                        .map(row -> row.body().facts())
                        .toList();
        var main =
                rows.stream()
                        .filter(facts ->
                                has(facts, Field.FAMILY_NAME) && has(facts, Field.GIVEN_NAME))
                        .findFirst()
                        .or(() -> rows.stream().filter(Names::hasAny).findFirst())
                        .orElse(List.of());
        var given = first(main.stream(), Field.GIVEN_NAME);
        return new PersonName(
                first(rows.stream().flatMap(List::stream), Field.TITLE),
                given == null ? null : PersonName.unshouted(given),
                first(main.stream(), Field.FAMILY_NAME),
                first(rows.stream().flatMap(List::stream), Field.PREFERRED_NAME),
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

    private static @Nullable String first(Stream<Fact> facts, Field field) {
        return facts.filter(fact -> fact.field() == field)
                .findFirst()
                .map(Fact::value)
                .orElse(null);
    }
}
