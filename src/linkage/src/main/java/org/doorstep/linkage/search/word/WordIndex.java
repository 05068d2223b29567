package org.doorstep.linkage.search.word;

import static org.doorstep.linkage.search.word.Closeness.SHORTEST_FOR_A_SLIP;
import static org.doorstep.linkage.search.word.Closeness.SHORTEST_FOR_A_SLIP_IN_THE_BEGINNING;
import static org.doorstep.linkage.search.word.Closeness.SHORTEST_FOR_SOUND;
import static org.doorstep.linkage.search.word.Closeness.SHORTEST_FOR_TWO_SLIPS;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.linkage.column.KeyedInts;
import org.doorstep.linkage.compare.Slips;
import org.doorstep.linkage.normal.Nicknames;
import org.doorstep.linkage.search.code.CodeIndex.Packing;
import org.jspecify.annotations.Nullable;

/// Finds the words that a typed word may mean.
public final class WordIndex {

    /// A word that is all but typed comes before one that has just begun.
    private static final int MOST_FOR_MISSING_LETTERS = 9;

    /// One slip makes of two letters nearly anything.
    private static final int FOR_SO_SHORT_A_WORD = -20;

    private static final int FOR_THE_SAME_START = 3;
    private static final int FOR_THE_SAME_LETTERS = 2;

    private static final int MOST_RECENT = 32;

    private final WordList words;
    private final Nicknames nicknames;
    private final KeyedInts bySound;

    /// What was heard loosely of the words typed last: while an officer types the last name, the
    /// first stays as it is.
    private final Map<String, HeardWords> recently =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(MOST_RECENT, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, HeardWords> eldest) {
                            return size() > MOST_RECENT;
                        }
                    });

    /// Hears of words that fit; one that fits in several ways may come several times.
    @FunctionalInterface
    public interface Hearer {

        /// @param place the word's place in alphabetical order
        /// @param fit how it fits
        /// @param weight out of a hundred
        void word(int place, Fit fit, int weight);
    }

    /// @param sorted all words, folded, distinct and sorted
    public WordIndex(List<String> sorted, Nicknames nicknames) {
        this.words = new WordList(sorted);
        this.nicknames = nicknames;
        this.bySound = new KeyedInts(sorted.size() * 5 / 4);
        var sounds = new Sounds();
        for (var place = 0; place < sorted.size(); place++) {
            if (!words.isNumber(place)) {
                for (var code : sounds.of(sorted.get(place))) {
                    bySound.add(Packing.LETTERS.pack(code), place);
                }
            }
        }
        bySound.sort();
    }

    /// The word's place, or -1.
    public int place(String word) {
        var letters = letters(word);
        var place = words.firstNotBefore(letters);
        return place < words.size()
                        && words.begins(place, letters)
                        && words.length(place) == letters.length
                ? place
                : -1;
    }

    /// The place of the first word that begins with the typed one, if any does.
    public int firstBeginningWith(String typed) {
        return words.firstNotBefore(letters(typed));
    }

    /// The place after the last word that begins with the typed one.
    public int afterBeginningWith(String typed) {
        // No letter or digit comes after this one.
        return words.firstNotBefore(letters(typed + '~'));
    }

    /// Words that are or begin with the typed one, and other forms of the same first name.
    public void directly(String typed, Hearer hearer) {
        var letters = letters(typed);
        for (var place = words.firstNotBefore(letters);
                place < words.size() && words.begins(place, letters);
                place++) {
            var missing = words.length(place) - letters.length;
            if (missing == 0) {
                hearer.word(place, Fit.SAME, Fit.SAME.weight());
            } else {
                hearer.word(
                        place,
                        Fit.BEGINS,
                        Fit.BEGINS.weight() - Math.min(missing, MOST_FOR_MISSING_LETTERS));
            }
        }
        for (var kin : nicknames.of(typed)) {
            var place = place(kin);
            if (place >= 0) {
                hearer.word(place, Fit.KIN, Fit.KIN.weight());
            }
        }
    }

    /// Words that the typed one may be a slip of, or sounds like; not those that fit directly.
    public void loosely(String typed, Hearer hearer) {
        // Not computed within the map: nobody waits for what another types.
        var heard = recently.get(typed);
        if (heard == null) {
            heard = loosely(typed);
            recently.put(typed, heard);
        }
        heard.tell(hearer);
    }

    private HeardWords loosely(String typed) {
        var heard = new HeardWords();
        if (typed.length() >= SHORTEST_FOR_A_SLIP) {
            bySlips(typed, heard);
        }
        if (typed.length() >= SHORTEST_FOR_SOUND) {
            for (var code : new Sounds().of(typed)) {
                var key = Packing.LETTERS.pack(code);
                for (var i = bySound.firstNotBelow(key);
                        i < bySound.size() && bySound.key(i) == key;
                        i++) {
                    heard.word(bySound.value(i), Fit.SOUND, Fit.SOUND.weight());
                }
            }
        }
        return heard;
    }

    private void bySlips(String typed, Hearer hearer) {
        var letters = letters(typed);
        var length = letters.length;
        var signature = Letters.of(letters, 0, length);
        var slips = new Slips(typed);
        var most = length >= SHORTEST_FOR_TWO_SLIPS ? 2 : 1;
        var beginnings = length >= SHORTEST_FOR_A_SLIP_IN_THE_BEGINNING;
        for (var place = 0; place < words.size(); place++) {
            var other = words.signature(place);
            var whole =
                    Math.abs(words.length(place) - length) <= most
                            && Letters.mayBeWithin(most, signature, other);
            var beginning =
                    beginnings
                            && words.length(place) > length
                            && Letters.mayBegin(1, signature, other);
            if ((whole || beginning) && !words.isNumber(place)) {
                var compared = slips.compare(words.letters(), words.start(place), words.end(place));
                var fit = fit(compared, most, beginning);
                if (fit != null) {
                    // People seldom slip on the first letter, and often swap two.
                    var sameStart = words.letters()[words.start(place)] == letters[0];
                    var sameLetters = other == signature;
                    hearer.word(
                            place,
                            fit,
                            fit.weight()
                                    + (sameStart ? FOR_THE_SAME_START : 0)
                                    + (sameLetters ? FOR_THE_SAME_LETTERS : 0)
                                    + (length == SHORTEST_FOR_A_SLIP ? FOR_SO_SHORT_A_WORD : 0));
                }
            }
        }
    }

    private static @Nullable Fit fit(long compared, int most, boolean beginning) {
        var slips = Slips.ofWhole(compared);
        if (slips == 1) {
            return Fit.ONE_SLIP;
        }
        if (beginning && Slips.ofBeginning(compared) == 1) {
            return Fit.BEGINS_WITH_SLIP;
        }
        return slips == 2 && most == 2 ? Fit.TWO_SLIPS : null;
    }

    private static byte[] letters(String word) {
        return word.getBytes(StandardCharsets.ISO_8859_1);
    }
}
