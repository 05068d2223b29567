package org.doorstep.domain.citizen;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a person is called.
///
/// @param title for example *Ms*, or null
/// @param given first names, or null
/// @param family last name, or null
/// @param preferred what they want to be called, or null if it is no different
/// @param former last names they had, the newest first
public record PersonName(
        @Nullable String title,
        @Nullable String given,
        @Nullable String family,
        @Nullable String preferred,
        List<String> former) {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");

    public PersonName {
        former = List.copyOf(former);
    }

    /// As officers read it, family name in capitals first: *OKAFOR, Thomas*.
    public String display() {
        if (family == null) {
            return given == null ? "Name not known" : given;
        }
        var capitals = family.toUpperCase(Locale.ROOT);
        return given == null ? capitals : capitals + ", " + given;
    }

    /// In spoken order and as typed, for a screen reader: *Ms Folasade Adébáyọ̀*.
    public String spoken() {
        var spoken = new StringBuilder();
        for (var part : new @Nullable String[] {title, given, family}) {
            if (part != null) {
                spoken.append(spoken.isEmpty() ? "" : " ").append(part);
            }
        }
        return spoken.isEmpty() ? "Name not known" : spoken.toString();
    }

    /// A name that a system shouts (*THOMAS*) as people write it (*Thomas*); any other unchanged.
    public static String unshouted(String name) {
        if (name.length() < 2 || name.chars().anyMatch(Character::isLowerCase)) {
            return name;
        }
        return WORD.matcher(name)
                .replaceAll(word -> {
                    var text = word.group();
                    var first = text.offsetByCodePoints(0, 1);
                    return text.substring(0, first)
                            + text.substring(first).toLowerCase(Locale.ROOT);
                });
    }
}
