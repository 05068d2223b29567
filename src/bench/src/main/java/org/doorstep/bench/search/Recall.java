package org.doorstep.bench.search;

import java.util.List;
import org.doorstep.bench.measure.Round;
import org.doorstep.domain.search.PeopleSearch.Hit;

/// How many of those who were looked for by a misspelt name were among the rows: by their name, so
/// that a namesake counts, and themselves.
final class Recall {

    private final int asked;
    private int named;
    private int themselves;

    Recall(int asked) {
        this.asked = asked;
    }

    void count(Wanted person, List<Hit> hits) {
        var there = hits.stream().anyMatch(hit -> hit.person().equals(person.id()));
        themselves += there ? 1 : 0;
        named += there || hits.stream().anyMatch(person::isNamed) ? 1 : 0;
    }

    /// The share found by name.
    double byName() {
        return share(named);
    }

    /// The share of whom that very person was found.
    double byPerson() {
        return share(themselves);
    }

    private double share(int found) {
        return Round.hundredths((double) found / asked * 100) / 100;
    }
}
