package org.doorstep.linkage.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.domain.citizen.Glance;
import org.doorstep.domain.search.Directory.Entry;
import org.doorstep.domain.search.PeopleSearch.Hit;
import org.doorstep.linkage.normal.Nicknames;
import org.doorstep.linkage.search.typed.Reading;
import org.doorstep.linkage.search.typed.Term;
import org.doorstep.linkage.search.word.Closeness;

/// Makes rows of results that say in plain words why each is there.
final class Explaining {

    private static final int MOST_TERMS = 100;

    private final List<Term> terms;
    private final Map<String, Closeness> words = new HashMap<>();

    /// @param terms what was looked for
    Explaining(List<Term> terms, Nicknames nicknames) {
        this.terms = terms;
        terms.stream()
                .flatMap(term -> term.readings().stream())
                .forEach(reading -> {
                    if (reading instanceof Reading.Word(var word)) {
                        words.put(word, new Closeness(word, nicknames));
                    }
                });
    }

    /// The row. Empty if the person must not be found: by an address that has been hidden since the
    /// index was built.
    Optional<Hit> hit(Entry entry) {
        var glance = Glance.of(entry.records());
        var all = Said.all(entry.records(), glance.addressHidden());
        var names = new NameReasons(glance);
        var why = new ArrayList<String>();
        for (var candidates : candidates(all, names)) {
            if (candidates.isEmpty() && glance.addressHidden()) {
                return Optional.empty();
            }
            candidates.stream()
                    .max(Comparator.comparingInt(Candidate::weight))
                    .map(candidate -> candidate.reason().text())
                    .filter(text -> !text.isEmpty() && !why.contains(text))
                    .ifPresent(why::add);
        }
        return Optional.of(
                new Hit(
                        entry.person(),
                        glance.name().display(),
                        glance.born(),
                        glance.address(),
                        List.copyOf(why),
                        entry.services()));
    }

    /// What may explain each term.
    private List<List<Candidate>> candidates(List<Said> all, NameReasons names) {
        var byTerm = terms.stream().map(term -> reasons(term, all, names)).toList();
        var terms = new HashMap<Said, Integer>();
        byTerm.forEach(some -> some.keySet().forEach(said -> terms.merge(said, 1, Integer::sum)));
        return byTerm.stream()
                .map(some ->
                        some.entrySet().stream()
                                .map(one ->
                                        new Candidate(
                                                one.getValue(),
                                                terms.getOrDefault(one.getKey(), 1)))
                                .toList())
                .toList();
    }

    private Map<Said, Reason> reasons(Term term, List<Said> all, NameReasons names) {
        var reasons = new LinkedHashMap<Said, Reason>();
        for (var said : all) {
            for (var reading : term.readings()) {
                reason(reading, said, names)
                        .ifPresent(reason ->
                                reasons.merge(
                                        said,
                                        reason,
                                        (one, other) ->
                                                other.weight() > one.weight() ? other : one));
            }
        }
        return reasons;
    }

    /// @param terms how many terms the same value explains: number and street of one address
    private record Candidate(Reason reason, int terms) {

        int weight() {
            return reason.weight() * MOST_TERMS + terms;
        }
    }

    private Optional<Reason> reason(Reading reading, Said said, NameReasons names) {
        return switch (reading) {
            case Reading.Word(var word) ->
                    Optional.ofNullable(words.get(word)).flatMap(typed -> names.of(typed, said));
            case Reading.HouseNumber(var number) -> NameReasons.houseNumber(number, said);
            case Reading.Born born -> CodeReasons.born(born, said);
            case Reading.Birthday birthday -> CodeReasons.birthday(birthday, said);
            case Reading.Code code -> CodeReasons.code(code, said);
        };
    }
}
