package org.doorstep.bench.search;

import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.search.Directory;
import org.doorstep.domain.search.PeopleSearch;
import org.doorstep.linkage.normal.Folding;

/// One person who is searched for.
record Wanted(UUID id, String given, String family) {

    static Optional<Wanted> of(Directory.Entry entry) {
        var given = first(entry, Field.GIVEN_NAME);
        var family = first(entry, Field.FAMILY_NAME);
        return given.isEmpty() || family.isEmpty()
                ? Optional.empty()
                : Optional.of(new Wanted(entry.person(), given, family));
    }

    String typed() {
        return given + " " + family;
    }

    /// Whether the row shows somebody of that name: who looks for a name cannot tell namesakes
    /// apart either.
    boolean isNamed(PeopleSearch.Hit hit) {
        return Folding.words(hit.name()).containsAll(Folding.words(typed()));
    }

    String misspelt(Random random) {
        return withSlips(random).typed();
    }

    /// The same person with a slip in each name.
    Wanted withSlips(Random random) {
        return new Wanted(id, slip(given, random), slip(family, random));
    }

    private static String first(Directory.Entry entry, Field field) {
        return entry.records().stream()
                .flatMap(record -> record.body().facts().stream())
                .filter(fact -> fact.field() == field)
                .map(Fact::value)
                .findFirst()
                .orElse("");
    }

    /// A letter left out, doubled, swapped with its neighbour or taken for another; never the
    /// first, and short names are left alone.
    private static String slip(String name, Random random) {
        if (name.length() < 4) {
            return name;
        }
        int at = 1 + random.nextInt(name.length() - 2);
        return switch (random.nextInt(4)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
            case 2 ->
                    name.substring(0, at)
                            + name.charAt(at + 1)
                            + name.charAt(at)
                            + name.substring(at + 2);
            default ->
                    name.substring(0, at)
                            + (char) ('a' + random.nextInt(26))
                            + name.substring(at + 1);
        };
    }
}
