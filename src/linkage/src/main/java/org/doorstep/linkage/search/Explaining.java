package org.doorstep.linkage.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.domain.citizen.Glance;
import org.doorstep.domain.citizen.MergedCaution;
import org.doorstep.domain.search.Directory.Entry;
import org.doorstep.domain.search.PeopleSearch.Hit;
import org.doorstep.linkage.normal.Nicknames;
import org.doorstep.linkage.search.typed.Reading;
import org.doorstep.linkage.search.typed.Term;
import org.doorstep.linkage.search.word.Closeness;
import org.jspecify.annotations.Nullable;

/// Makes rows of results that say in plain words why each is there.
final class Explaining {

    private final List<Term> terms;
    private final Map<String, Closeness> words = new HashMap<>();

    /// @param terms what was looked for
    Explaining(List<Term> terms, Nicknames nicknames) {
        this.terms = terms;
        for (var term : terms) {
            for (var reading : term.readings()) {
                if (reading instanceof Reading.Word(var word)) {
                    words.put(word, new Closeness(word, nicknames));
                }
            }
        }
    }

    /// The row. Empty if the person must not be found: by an address that has been hidden since the
    /// index was built.
    Optional<Hit> hit(Entry entry) {
        var glance = Glance.of(entry.records(), entry.belief());
        var all = Said.all(entry, glance.addressHidden());
        var reasons = reasons(all, new NameReasons(glance));
        var why = new ArrayList<String>();
        for (var ofTerm : reasons) {
            var best = best(ofTerm, reasons);
            if (best != null) {
                var text = best.text().get();
                if (!text.isEmpty() && !why.contains(text)) {
                    why.add(text);
                }
            } else if (glance.addressHidden()) {
                return Optional.empty();
            }
        }
        return Optional.of(
                new Hit(
                        entry.person(),
                        glance.name().display(),
                        glance.born(),
                        glance.address(),
                        List.copyOf(why),
                        entry.services(),
                        glance.cautions().stream().map(MergedCaution::caution).toList()));
    }

    /// What explains each term, value by value.
    private @Nullable Reason[][] reasons(List<Said> all, NameReasons names) {
        var reasons = new @Nullable Reason[terms.size()][];
        for (var i = 0; i < reasons.length; i++) {
            reasons[i] = reasons(terms.get(i), all, names, false);
            if (isEmpty(reasons[i])) {
                reasons[i] = reasons(terms.get(i), all, names, true);
            }
        }
        return reasons;
    }

    private @Nullable Reason[] reasons(
            Term term, List<Said> all, NameReasons names, boolean loosely) {
        var reasons = new @Nullable Reason[all.size()];
        for (var i = 0; i < reasons.length; i++) {
            for (var reading : term.readings()) {
                var reason = reason(reading, all.get(i), names, loosely);
                var known = reasons[i];
                if (reason != null && (known == null || reason.weight() > known.weight())) {
                    reasons[i] = reason;
                }
            }
        }
        return reasons;
    }

    private @Nullable Reason reason(
            Reading reading, Said said, NameReasons names, boolean loosely) {
        return switch (reading) {
            case Reading.Word(var word) -> {
                var typed = words.get(word);
                yield typed == null ? null : names.of(typed, said, loosely);
            }
            case Reading.HouseNumber(var number) -> NameReasons.houseNumber(number, said);
            case Reading.Born born -> CodeReasons.born(born, said);
            case Reading.Birthday birthday -> CodeReasons.birthday(birthday, said);
            case Reading.Code code -> CodeReasons.code(code, said);
        };
    }

    /// The best reason; of equally good ones that whose value explains most terms, as number and
    /// street of one address, then the first.
    private static @Nullable Reason best(@Nullable Reason[] ofTerm, @Nullable Reason[][] ofAll) {
        Reason best = null;
        var mostTerms = 0;
        for (var i = 0; i < ofTerm.length; i++) {
            var reason = ofTerm[i];
            if (reason != null && (best == null || reason.weight() >= best.weight())) {
                var explained = terms(i, ofAll);
                if (best == null || reason.weight() > best.weight() || explained > mostTerms) {
                    best = reason;
                    mostTerms = explained;
                }
            }
        }
        return best;
    }

    private static int terms(int said, @Nullable Reason[][] ofAll) {
        var explained = 0;
        for (var ofTerm : ofAll) {
            if (ofTerm[said] != null) {
                explained++;
            }
        }
        return explained;
    }

    private static boolean isEmpty(@Nullable Reason[] reasons) {
        for (var reason : reasons) {
            if (reason != null) {
                return false;
            }
        }
        return true;
    }
}
