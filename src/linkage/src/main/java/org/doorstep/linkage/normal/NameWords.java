package org.doorstep.linkage.normal;

import java.util.List;
import java.util.Set;

/// What in a name field is a name, and what is a title or stands for *not known*.
public final class NameWords {

    private static final Set<String> TITLES =
            Set.of(
                    "mr",
                    "mrs",
                    "miss",
                    "ms",
                    "mx",
                    "dr",
                    "doctor",
                    "prof",
                    "professor",
                    "rev",
                    "revd",
                    "reverend",
                    "sir",
                    "dame",
                    "lady",
                    "lord",
                    "master",
                    "mstr",
                    "cllr",
                    "capt",
                    "captain",
                    "major",
                    "messrs");
    private static final Set<String> SUFFIXES =
            Set.of("jr", "jnr", "junior", "sr", "snr", "senior", "esq", "esquire", "decd");

    /// One of these words and the whole field names nobody.
    private static final Set<String> NOBODY =
            Set.of(
                    "unknown",
                    "unkown",
                    "unborn",
                    "unnamed",
                    "anonymous",
                    "anon",
                    "occupier",
                    "occupiers",
                    "occupant",
                    "tba",
                    "tbc",
                    "void",
                    "executor",
                    "executors",
                    "exors",
                    "nk",
                    "notknown",
                    "notgiven",
                    "noname",
                    "nfn",
                    "nln",
                    "newborn",
                    "foetus",
                    "xx",
                    "xxx");

    /// Where they are the whole field.
    private static final Set<String> NOBODY_ALONE =
            Set.of(
                    "n a",
                    "not known",
                    "not given",
                    "not stated",
                    "not recorded",
                    "no name",
                    "none",
                    "null",
                    "nil",
                    "the",
                    "x",
                    "deceased");

    /// Where a first name should be: all of a mother's children may be *Baby*.
    private static final Set<String> NO_FIRST_NAME =
            Set.of(
                    "baby",
                    "babyboy",
                    "babygirl",
                    "infant",
                    "twin",
                    "triplet",
                    "child",
                    "male",
                    "female",
                    "boy",
                    "girl",
                    "mother",
                    "father",
                    "son",
                    "daughter");

    private NameWords() {}

    /// The folded words of a last name without titles and suffixes; empty if it names nobody.
    public static List<String> of(String field) {
        var words = Folding.words(field);
        if (NOBODY_ALONE.contains(String.join(" ", words))
                || words.stream().anyMatch(NOBODY::contains)) {
            return List.of();
        }
        var from = 0;
        var to = words.size();
        while (from < to - 1 && isTitle(words.get(from))) {
            from++;
        }
        while (to > from + 1 && (isTitle(words.get(to - 1)) || isSuffix(words.get(to - 1)))) {
            to--;
        }
        return words.subList(from, to);
    }

    /// The folded words of a first name; empty if it names nobody.
    public static List<String> ofGiven(String field) {
        var words = of(field);
        return words.stream().anyMatch(NO_FIRST_NAME::contains) ? List.of() : words;
    }

    /// Whether the folded word is a form of address, such as `mrs`.
    public static boolean isTitle(String word) {
        return TITLES.contains(word);
    }

    /// Whether the folded word follows a name without being part of it, such as `jnr`.
    public static boolean isSuffix(String word) {
        return SUFFIXES.contains(word);
    }
}
