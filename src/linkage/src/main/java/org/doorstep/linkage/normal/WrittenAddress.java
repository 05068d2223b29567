package org.doorstep.linkage.normal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// An address in one line, taken apart: *Flat 2, 14 Mill Lane, Wrenford*.
///
/// @param house number or name of the house with that of the flat, folded; empty if there is none
/// @param street folded, usual short forms written out
/// @param town what follows the street, folded; empty if nothing does
public record WrittenAddress(String house, String street, String town) {

    private static final Pattern PARTS = Pattern.compile("[,;\\n]+");
    private static final Pattern NUMBER = Pattern.compile("\\d+[a-z]?(?:-\\d+[a-z]?)?");
    private static final Pattern RANGE = Pattern.compile("(\\d)\\s*[-–]\\s*(\\d)");
    private static final Set<String> FLAT =
            Set.of("flat", "apartment", "apt", "unit", "room", "studio", "maisonette");

    /// Reads one line; all parts are empty if it says nothing.
    public static WrittenAddress read(String line) {
        var parts = new ArrayList<String>();
        for (var part : PARTS.split(RANGE.matcher(line).replaceAll("$1x$2"))) {
            var folded = Folding.fold(part);
            if (!folded.isEmpty()) {
                parts.add(folded);
            }
        }
        return new Reading(parts).address();
    }

    /// A street alone, folded, usual short forms written out.
    public static String street(String text) {
        return StreetWords.written(Folding.words(text));
    }

    /// Goes through the parts of one line.
    private static final class Reading {

        private final List<String> parts;
        private String flat = "";
        private String house = "";
        private String street = "";
        private String town = "";

        Reading(List<String> parts) {
            this.parts = parts;
        }

        WrittenAddress address() {
            for (var part : parts) {
                take(List.of(part.split(" ")), part);
            }
            if (street.isEmpty() && !town.isEmpty()) {
                street = town;
                town = "";
            }
            return new WrittenAddress(flat.isEmpty() ? house : flat + "/" + house, street, town);
        }

        private void take(List<String> words, String part) {
            var from = 0;
            if (FLAT.contains(words.getFirst()) && words.size() > 1 && flat.isEmpty()) {
                flat = words.get(1);
                from = 2;
            }
            if (from < words.size() && isNumber(words.get(from)) && house.isEmpty()) {
                house = words.get(from);
                from++;
            }
            if (from >= words.size()) {
                return;
            }
            var rest = words.subList(from, words.size());
            if (street.isEmpty()
                    && (from > 0
                            || !house.isEmpty()
                            || parts.size() < 2
                            || StreetWords.name(rest))) {
                house = house.isEmpty() ? town : house;
                town = "";
                street = StreetWords.written(rest);
            } else if (street.isEmpty() && town.isEmpty()) {
                // A house with a name, or a street without a number: the next part will tell.
                town = part;
            } else if (street.isEmpty()) {
                house = house.isEmpty() ? town : house;
                street = StreetWords.written(rest);
                town = "";
            } else {
                town = part;
            }
        }

        private static boolean isNumber(String word) {
            return NUMBER.matcher(word.replace('x', '-')).matches();
        }
    }
}
