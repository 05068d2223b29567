package org.doorstep.linkage.normal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A name that a system keeps in one field, taken apart: `SMITH, JOHN MR`, `MR JOHN SMITH`, `MR &
/// MRS J SMITH`. The words stay as they were written.
///
/// @param title form of address, or null
/// @param given first names or initials, or null
/// @param family last name
/// @param kind how the name stood there
public record WrittenName(
        @Nullable String title, @Nullable String given, String family, Kind kind) {

    /// How a name stood in its field.
    public enum Kind {
        ALONE,
        /// One of two in the same field, who may have been taken apart by guess.
        JOINT,
        /// Somebody who died, whose estate is meant: *Executors of Mrs A Jones*.
        ESTATE
    }

    private static final Pattern ESTATE =
            Pattern.compile(
                    "(?i)^\\s*(?:the\\s+)?(?:executors?|exors?|exec|administrators?|estate|"
                            + "personal\\s+representatives?|pers\\s+reps?)\\s+(?:of\\s+)?"
                            + "(?:the\\s+)?(?:estate\\s+of\\s+)?(?:the\\s+)?(?:late\\s+)?");
    private static final Pattern JOINT = Pattern.compile("(?i)\\s*(?:&|\\band\\b|\\+)\\s*");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Set<String> PARTICLES =
            Set.of(
                    "van", "von", "der", "den", "de", "del", "della", "la", "le", "du", "di", "da",
                    "dos", "das", "al", "el", "bin", "ibn", "bint", "abu", "ap", "mac", "mc", "st",
                    "o", "ter", "ten");

    /// Reads one field. Empty if it names nobody, as *The Occupier* does.
    public static List<WrittenName> read(String field) {
        var estate = ESTATE.matcher(field);
        if (estate.lookingAt()) {
            return one(field.substring(estate.end()), Kind.ESTATE);
        }
        var parts = JOINT.split(field.strip());
        return parts.length == 2 ? two(parts[0], parts[1]) : one(field, Kind.ALONE);
    }

    private static List<WrittenName> one(String text, Kind kind) {
        var parts = Parts.of(text);
        return parts.family() == null ? List.of() : List.of(parts.named(parts.family(), kind));
    }

    private static List<WrittenName> two(String first, String second) {
        var left = Parts.of(first);
        var right = Parts.of(second);
        if (right.family() == null) {
            return one(first, Kind.ALONE);
        }
        var names = new ArrayList<WrittenName>();
        if (left.family() == null && left.title() != null) {
            // "Mr & Mrs J Smith": by custom the initial is that of the first.
            var family = right.family();
            names.add(new WrittenName(left.title(), right.given(), family, Kind.JOINT));
            names.add(new WrittenName(right.title(), null, family, Kind.JOINT));
            return names;
        }
        if (left.given() == null && left.family() != null && !left.familyFirst()) {
            // "John & Mary Smith": the only name of the first is a first name.
            names.add(new WrittenName(left.title(), left.family(), right.family(), Kind.JOINT));
        } else if (left.family() != null) {
            names.add(left.named(left.family(), Kind.JOINT));
        }
        names.add(right.named(right.family(), Kind.JOINT));
        return names;
    }

    /// The words of one name by what they are.
    private record Parts(
            @Nullable String title,
            @Nullable String given,
            @Nullable String family,
            boolean familyFirst) {

        static Parts of(String text) {
            var comma = text.indexOf(',');
            return comma > 0
                    ? familyFirst(text.substring(0, comma), text.substring(comma + 1))
                    : givenFirst(text);
        }

        WrittenName named(String lastName, Kind kind) {
            return new WrittenName(title, given, lastName, kind);
        }

        private static Parts familyFirst(String before, String after) {
            var titles = new ArrayList<String>();
            var given = namesWithout(titles, after);
            var family = namesWithout(titles, before);
            return NameWords.of(String.join(" ", family)).isEmpty()
                    ? new Parts(joined(titles), null, null, true)
                    : new Parts(joined(titles), joined(given), joined(family), true);
        }

        private static Parts givenFirst(String text) {
            var titles = new ArrayList<String>();
            var names = namesWithout(titles, text);
            if (NameWords.of(String.join(" ", names)).isEmpty()) {
                return new Parts(joined(titles), null, null, false);
            }
            var family = names.size() - 1;
            while (family > 1 && PARTICLES.contains(names.get(family - 1).toLowerCase(Locale.UK))) {
                family--;
            }
            return new Parts(
                    joined(titles),
                    joined(names.subList(0, family)),
                    joined(names.subList(family, names.size())),
                    false);
        }

        private static List<String> namesWithout(List<String> titles, String text) {
            var names = new ArrayList<String>();
            for (var word : SPACES.split(text.strip())) {
                var folded = Folding.fold(word);
                if (NameWords.isTitle(folded)) {
                    titles.add(word);
                } else if (!folded.isEmpty() && !NameWords.isSuffix(folded)) {
                    names.add(word);
                }
            }
            return names;
        }

        private static @Nullable String joined(List<String> words) {
            return words.isEmpty() ? null : String.join(" ", words);
        }
    }
}
