package org.doorstep.domain.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A few words of a text around what was looked for.
///
/// @param parts one after the other; what was found is a part of its own
public record Passage(List<Part> parts) {

    /// Most characters, but for the dots where it is cut: what a row has room for.
    private static final int LENGTH = 150;

    /// Most characters of a sentence before what was found in it.
    private static final int BEFORE = 50;

    private static final String CUT = "…";

    public Passage {
        parts = List.copyOf(parts);
    }

    /// @param found whether it was looked for
    public record Part(String text, boolean found) {}

    /// The part of the text in which most of what is sought stands together, from the beginning of
    /// its sentence if that is near; the beginning of the text if nothing is found in it.
    public static Passage of(String text, Sought sought) {
        var places = sought.in(text);
        var from = places.isEmpty() ? 0 : begin(text, densest(places));
        var to = end(text, from);
        var parts = new ArrayList<Part>();
        if (from > 0 && !text.substring(0, from).isBlank() && !opensSentence(text, from)) {
            parts.add(new Part(CUT + " ", false));
        }
        var at = from;
        for (var place : places) {
            if (place.start() >= at && place.end() <= to) {
                add(parts, text.substring(at, place.start()), false);
                add(parts, text.substring(place.start(), place.end()), true);
                at = place.end();
            }
        }
        add(parts, text.substring(at, to), false);
        if (!text.substring(to).isBlank()) {
            parts.add(new Part(" " + CUT, false));
        }
        return new Passage(parts);
    }

    /// As it reads.
    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    private static void add(List<Part> parts, String text, boolean found) {
        if (!text.isEmpty()) {
            parts.add(new Part(text.replaceAll("\\s+", " "), found));
        }
    }

    /// Where the first of those stands that have most different parts within a passage.
    private static int densest(List<Sought.Place> places) {
        var best = places.getFirst().start();
        var most = 0L;
        for (int i = 0; i < places.size(); i++) {
            var start = places.get(i).start();
            var together =
                    places.subList(i, places.size()).stream()
                            .takeWhile(place -> place.end() <= start + LENGTH - BEFORE)
                            .map(Sought.Place::part)
                            .distinct()
                            .count();
            if (together > most) {
                most = together;
                best = start;
            }
        }
        return best;
    }

    private static int begin(String text, int found) {
        var sentence = found;
        while (sentence > 0 && !opensSentence(text, sentence)) {
            sentence--;
        }
        if (found - sentence <= BEFORE) {
            return sentence;
        }
        var space = text.indexOf(' ', found - BEFORE);
        return space < 0 || space >= found ? found : space + 1;
    }

    private static boolean opensSentence(String text, int at) {
        if (Character.isWhitespace(text.charAt(at))) {
            return false;
        }
        var before = at - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            if (text.charAt(before) == '\n') {
                return true;
            }
            before--;
        }
        return before < 0 || (before < at - 1 && ".!?".indexOf(text.charAt(before)) >= 0);
    }

    private static int end(String text, int from) {
        var whole = text.stripTrailing().length();
        if (whole - from <= LENGTH) {
            return Math.max(from, whole);
        }
        var space = text.lastIndexOf(' ', from + LENGTH);
        return space > from ? space : from + LENGTH;
    }
}
