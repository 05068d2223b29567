package org.doorstep.bench.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.search.Directory;
import org.doorstep.domain.search.Nearness;
import org.doorstep.linkage.normal.Folding;
import org.jspecify.annotations.Nullable;

/// How many people bear each name: of a hundred of one name, twenty rows can show twenty.
final class Namesakes implements Directory.Visitor {

    private final Map<String, Integer> bearers = new HashMap<>();
    private @Nullable String given;
    private @Nullable String family;

    static Namesakes of(Directory directory) {
        var namesakes = new Namesakes();
        directory.scan(namesakes);
        namesakes.settle();
        return namesakes;
    }

    /// The share of them of whom that very person could be among so many rows.
    double possible(List<Wanted> people, int rows) {
        return people.stream()
                .mapToInt(one -> bearers.getOrDefault(key(one.given(), one.family()), 1))
                .mapToDouble(bearing -> Math.min(1.0, (double) rows / bearing))
                .average()
                .orElse(0);
    }

    @Override
    public void person(int number, boolean addressHidden, Nearness nearness) {
        settle();
    }

    @Override
    public void service(int number, Category service) {}

    @Override
    public void visit(int number, Fact fact, boolean current) {
        switch (fact.field()) {
            case GIVEN_NAME -> given = given == null ? fact.value() : given;
            case FAMILY_NAME -> family = family == null ? fact.value() : family;
            default -> {
                // Other values make no namesakes.
            }
        }
    }

    private void settle() {
        if (given != null && family != null) {
            bearers.merge(key(given, family), 1, Integer::sum);
        }
        given = null;
        family = null;
    }

    private static String key(String given, String family) {
        return Folding.fold(given + " " + family);
    }
}
