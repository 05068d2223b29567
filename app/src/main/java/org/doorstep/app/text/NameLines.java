package org.doorstep.app.text;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A name and what is said below it, in two lines of a table: a name that is as long as a line goes
/// on in the second instead of being cut off.
///
/// @param first the name, or the family name alone
/// @param second the rest of it, and what is said
public record NameLines(String first, String second) {

    /// More than that is cut off in the columns for people.
    private static final int ROOM = 25;

    private static final String BETWEEN = ", ";

    /// @param name as it is shown, *OKAFOR, Tom*
    /// @param said below it; may be empty
    public static NameLines of(String name, String said) {
        var cut = name.indexOf(BETWEEN);
        if (name.length() <= ROOM || cut < 0) {
            return new NameLines(name, said);
        }
        var rest = name.substring(cut + BETWEEN.length());
        return new NameLines(
                name.substring(0, cut + 1),
                Stream.of(rest, said)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")));
    }
}
