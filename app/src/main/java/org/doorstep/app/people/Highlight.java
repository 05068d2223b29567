package org.doorstep.app.people;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Finds in a row the words that were typed, whatever their accents and capitals.
final class Highlight {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

    private Highlight() {}

    /// @param typed whether it was typed
    record Part(String text, boolean typed) {}

    /// The text in parts; a word counts as typed if something typed begins it.
    static List<Part> parts(String text, String typed) {
        var wanted =
                Arrays.stream(BETWEEN.split(typed))
                        .map(Highlight::plain)
                        .filter(word -> !word.isEmpty())
                        .toList();
        var parts = new ArrayList<Part>();
        var words = WORD.matcher(text);
        var end = 0;
        while (words.find()) {
            var word = plain(words.group());
            if (wanted.stream().anyMatch(word::startsWith)) {
                if (words.start() > end) {
                    parts.add(new Part(text.substring(end, words.start()), false));
                }
                parts.add(new Part(words.group(), true));
                end = words.end();
            }
        }
        if (end < text.length()) {
            parts.add(new Part(text.substring(end), false));
        }
        return parts;
    }

    private static String plain(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
