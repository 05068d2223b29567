package org.doorstep.linkage.normal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The usual short forms of a street's last word, written out, so that *Mill Ln* is *Mill Lane*.
final class StreetWords {

    private static final Map<String, String> SHORT =
            Map.ofEntries(
                    Map.entry("rd", "road"),
                    Map.entry("st", "street"),
                    Map.entry("str", "street"),
                    Map.entry("ave", "avenue"),
                    Map.entry("av", "avenue"),
                    Map.entry("ln", "lane"),
                    Map.entry("dr", "drive"),
                    Map.entry("drv", "drive"),
                    Map.entry("cl", "close"),
                    Map.entry("crs", "crescent"),
                    Map.entry("cres", "crescent"),
                    Map.entry("ct", "court"),
                    Map.entry("crt", "court"),
                    Map.entry("gdns", "gardens"),
                    Map.entry("gr", "grove"),
                    Map.entry("grv", "grove"),
                    Map.entry("pk", "park"),
                    Map.entry("pl", "place"),
                    Map.entry("sq", "square"),
                    Map.entry("ter", "terrace"),
                    Map.entry("terr", "terrace"),
                    Map.entry("tce", "terrace"),
                    Map.entry("wy", "way"),
                    Map.entry("blvd", "boulevard"),
                    Map.entry("hwy", "highway"));

    private static final Set<String> LONG =
            Set.of(
                    "hill", "view", "rise", "row", "mews", "walk", "green", "wharf", "quay",
                    "circuit", "parade");

    private StreetWords() {}

    /// Whether the words name a street, and not a house.
    static boolean name(List<String> words) {
        var last = words.getLast();
        return words.size() > 1
                && (SHORT.containsKey(last) || SHORT.containsValue(last) || LONG.contains(last));
    }

    /// The words as one text; the first stays, for *St Mary's Road* is no street's.
    static String written(List<String> words) {
        return words.isEmpty()
                ? ""
                : words.getFirst()
                        + words.stream()
                                .skip(1)
                                .map(word -> " " + SHORT.getOrDefault(word, word))
                                .collect(Collectors.joining());
    }
}
