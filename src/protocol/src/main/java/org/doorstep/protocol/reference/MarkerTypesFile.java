package org.doorstep.protocol.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.Marker;
import org.doorstep.domain.citizen.MarkerType;

/// Reads a file of the kinds of warning that officers choose from.
final class MarkerTypesFile {

    private static final int LONGEST_MONTHS = 60;
    private static final List<String> LEVELS =
            Arrays.stream(Caution.Level.values()).map(Caution.Level::toString).toList();

    private MarkerTypesFile() {}

    /// @throws FlawedFileException saying everything that is wrong
    static List<MarkerType> read(String text) {
        var file = Part.whole(text);
        var types = new ArrayList<MarkerType>();
        var titles = new HashSet<String>();
        for (var part : file.each("types")) {
            var title = part.text("title");
            if (title.length() > Marker.LONGEST_TEXT) {
                part.wrong("A title has at most " + Marker.LONGEST_TEXT + " characters.");
            }
            if (!titles.add(title.toLowerCase(Locale.UK))) {
                part.wrong("“" + title + "” stands there twice.");
            }
            var level = part.read("level", Caution.Level::parse, Caution.Level.KNOW, oneOf());
            var months = part.number("months").orElse(0L);
            if (months < 1 || months > LONGEST_MONTHS) {
                part.wrong("“months” is how long until its review: 1 to " + LONGEST_MONTHS + ".");
            }
            var everybody = part.truth("everybody");
            if (MarkerType.mustBeKnown(level) && !everybody) {
                part.wrong("Every service must know of “" + level + "”: “everybody” is true.");
            }
            types.add(
                    new MarkerType(
                            title, level, Math.toIntExact(Math.clamp(months, 1, 60)), everybody));
        }
        if (types.isEmpty()) {
            file.wrong("There is no kind of warning to choose. Name one at least.");
        }
        file.finish();
        return List.copyOf(types);
    }

    private static String oneOf() {
        return LEVELS.stream().collect(Collectors.joining(", ", "Use one of: ", "."));
    }
}
