package org.doorstep.linkage.search.typed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.doorstep.linkage.normal.Folding;
import org.doorstep.linkage.normal.NameWords;

/// Takes apart what an officer typed.
///
/// Neighbouring words may belong together, as in *14 mar 1979*, *XQ1 1AA* or *07700 900 123*, or
/// may not, as in *12 May Street*. Both ways of reading are given.
public final class Typed {

    private static final Pattern GAPS = Pattern.compile("[\\s,;]+");
    private static final int MOST_TERMS = 8;

    private Typed() {}

    /// The ways to read the input, the likelier first; none if there is nothing to look for.
    public static List<List<Term>> read(String typed) {
        var words =
                GAPS.splitAsStream(typed.strip().toLowerCase(Locale.UK))
                        .filter(word -> !word.isEmpty())
                        .toList();
        var together = terms(words, true);
        var apart = terms(words, false);
        if (together.isEmpty()) {
            return List.of();
        }
        return together.equals(apart) ? List.of(apart) : List.of(together, apart);
    }

    private static List<Term> terms(List<String> words, boolean together) {
        var terms = new ArrayList<Term>();
        var place = 0;
        while (place < words.size() && terms.size() < MOST_TERMS) {
            var several = together ? several(words, place) : Optional.<Several>empty();
            if (several.isPresent()) {
                terms.add(several.get().term());
                place += several.get().words();
            } else {
                addSingle(words.get(place), words.size() == 1, terms);
                place++;
            }
        }
        return terms.stream().limit(MOST_TERMS).toList();
    }

    /// A term made of more than one word.
    ///
    /// @param words how many
    record Several(int words, Term term) {}

    private static Optional<Several> several(List<String> words, int place) {
        var rest = words.subList(place, words.size());
        return Dates.several(rest).or(() -> Codes.several(rest));
    }

    private static void addSingle(String word, boolean alone, List<Term> terms) {
        if (word.chars().anyMatch(Character::isDigit)) {
            var readings = new ArrayList<Reading>(Dates.single(word));
            readings.addAll(Codes.single(word));
            var folded = Folding.fold(word).replace(" ", "");
            if (!folded.isEmpty() && Character.isDigit(folded.charAt(0))) {
                readings.add(new Reading.HouseNumber(folded));
            }
            if (!readings.isEmpty()) {
                terms.add(new Term(readings));
            }
            return;
        }
        for (var folded : Folding.words(word)) {
            if (alone || !NameWords.isTitle(folded)) {
                var readings = new ArrayList<Reading>(List.of(new Reading.Word(folded)));
                Dates.month(folded).ifPresent(readings::add);
                terms.add(new Term(readings));
            }
        }
    }
}
