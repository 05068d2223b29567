package org.doorstep.linkage.normal;

import java.util.List;
import java.util.regex.Pattern;

/// A name in one field, taken apart and folded.
///
/// @param given the first names; empty if there are none
/// @param family the words of the last name; empty if the field names nobody
public record FullName(List<String> given, List<String> family) {

    /// What follows a comma without being a name: *Sir Thomas Chaloner, 1st Baronet*.
    private static final Pattern RANK =
            Pattern.compile(
                    "(?i),\\s*(?:\\d+\\s*(?:st|nd|rd|th)\\b|baron|earl|viscount|duke|marquess|lord\\b"
                            + "|lady\\b|count|prince|bishop|the\\s|of\\s|[ivx]+\\s*$|(?:[jsn]+r|ph\\.?d|esq|m\\.?d"
                            + "|[a-z]{2,3}be)\\b\\.?\\s*$).*$");

    private static final FullName NOBODY = new FullName(List.of(), List.of());

    public static FullName read(String field) {
        var names = WrittenName.read(RANK.matcher(field).replaceFirst(""));
        if (names.isEmpty()) {
            return NOBODY;
        }
        var name = names.getFirst();
        var given = name.given();
        return new FullName(
                given == null ? List.of() : NameWords.ofGiven(given), NameWords.of(name.family()));
    }
}
