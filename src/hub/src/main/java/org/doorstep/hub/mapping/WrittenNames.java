package org.doorstep.hub.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads a field that holds a whole name, or the names of two people.
///
/// @param order how the system writes a name
/// @param joint whether two people may stand in one field, as in `MR & MRS J SMITH`
/// @param nobody what stands where nobody is known, as `THE OCCUPIER`, in upper case
/// @param onBehalf words before the name of somebody whom another acts for, as `EXECUTOR OF`, in
///   upper case
record WrittenNames(Order order, boolean joint, Set<String> nobody, List<String> onBehalf) {

    private static final Pattern AND =
            Pattern.compile("\\s+(?:&|AND|\\+)\\s+|\\s*&\\s*", Pattern.CASE_INSENSITIVE);
    private static final Set<String> TITLES =
            Set.of(
                    "MR", "MRS", "MISS", "MS", "MX", "MASTER", "DR", "PROF", "REV", "REVD", "FR",
                    "SR", "SIR", "DAME", "LADY", "LORD", "CLLR", "CAPT", "MAJ", "COL", "SGT", "HON",
                    "RABBI", "IMAM");

    /// In which order a name is written.
    enum Order {
        TITLE_GIVEN_FAMILY,
        FAMILY_GIVEN_TITLE
    }

    /// One person's name; what is not known is blank.
    record Name(String title, String given, String family) {}

    /// The people named, in order; none if the field names nobody.
    List<Name> read(String field) {
        var text = withoutOnBehalf(Values.singleSpaced(field.strip()));
        if (text.isEmpty() || nobody.contains(text.toUpperCase(Locale.ROOT))) {
            return List.of();
        }
        if (!joint) {
            return List.of(one(text));
        }
        var parts = AND.split(text);
        var names = new ArrayList<Name>();
        for (var part : parts) {
            if (!part.isBlank()) {
                names.add(one(part.strip()));
            }
        }
        return names.size() == 2 ? sharing(names.get(0), names.get(1)) : List.copyOf(names);
    }

    /// `MR & MRS J SMITH`: the initial is the first one's by custom, the family name is both's.
    private static List<Name> sharing(Name first, Name second) {
        if (!first.family().isEmpty() && !first.given().isEmpty()) {
            return List.of(first, second);
        }
        var onlyTitle = first.family().isEmpty();
        var given = onlyTitle ? second.given() : first.family();
        var partner = onlyTitle ? new Name(second.title(), "", second.family()) : second;
        return List.of(new Name(first.title(), given, second.family()), partner);
    }

    private Name one(String text) {
        return switch (order) {
            case TITLE_GIVEN_FAMILY -> titleFirst(words(text));
            case FAMILY_GIVEN_TITLE -> familyFirst(text);
        };
    }

    private static Name titleFirst(List<String> words) {
        var from = 0;
        while (from < words.size() && isTitle(words.get(from))) {
            from++;
        }
        var title = String.join(" ", words.subList(0, from));
        var rest = words.subList(from, words.size());
        return rest.isEmpty()
                ? new Name(title, "", "")
                : new Name(
                        title, String.join(" ", rest.subList(0, rest.size() - 1)), rest.getLast());
    }

    private static Name familyFirst(String text) {
        var comma = text.indexOf(',');
        if (comma < 0) {
            var all = words(text);
            var end = beforeTitles(all);
            return new Name(
                    String.join(" ", all.subList(end, all.size())),
                    "",
                    String.join(" ", all.subList(0, end)));
        }
        var words = words(text.substring(comma + 1).strip());
        var to = beforeTitles(words);
        return new Name(
                String.join(" ", words.subList(to, words.size())),
                String.join(" ", words.subList(0, to)),
                text.substring(0, comma).strip());
    }

    private static int beforeTitles(List<String> words) {
        var to = words.size();
        while (to > 0 && isTitle(words.get(to - 1))) {
            to--;
        }
        return to;
    }

    private String withoutOnBehalf(String text) {
        for (var words : onBehalf) {
            var length = words.length();
            if (text.regionMatches(true, 0, words, 0, length) && text.startsWith(" ", length)) {
                return text.substring(length).strip();
            }
        }
        return text;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }

    private static boolean isTitle(String word) {
        var plain = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return TITLES.contains(plain.toUpperCase(Locale.ROOT));
    }
}
