package org.doorstep.app.example;

import java.util.List;
import java.util.Locale;
import org.doorstep.domain.search.PeopleSearch;
import org.jspecify.annotations.Nullable;

/// Finds those of a few people whose name and birth date have all that was typed.
public final class MemorySearch implements PeopleSearch {

    private final List<Hit> people;
    private @Nullable Answer always;
    private int asked;

    public MemorySearch(List<Hit> people) {
        this.people = List.copyOf(people);
    }

    /// Answers this whatever is typed; null to search again.
    public synchronized void always(@Nullable Answer answer) {
        always = answer;
    }

    /// How often it was asked.
    public synchronized int asked() {
        return asked;
    }

    @Override
    public synchronized Answer find(String typed, Filter filter, int limit) {
        asked++;
        if (always != null) {
            return always;
        }
        var words = List.of(typed.toLowerCase(Locale.ROOT).split("\\s+"));
        var found =
                people.stream()
                        .filter(hit ->
                                !filter.narrows()
                                        || hit.services().stream()
                                                .anyMatch(filter.services()::contains))
                        .filter(hit -> words.stream().allMatch(all(hit)::contains))
                        .toList();
        return new Found(found.stream().limit(limit).toList(), found.size());
    }

    private static String all(Hit hit) {
        return (hit.name() + " " + hit.born()).toLowerCase(Locale.ROOT);
    }
}
