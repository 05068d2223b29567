package org.doorstep.domain.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A word of a text as it is sought: without capitals, accents and apostrophes.
///
/// @param word never empty, at most [#LONGEST] characters
/// @param start where it stands in the text
/// @param end behind its last character
public record PlainWord(String word, int start, int end) {

    /// Most characters: what is longer is told apart by them.
    public static final int LONGEST = 40;

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+(?:['’][\\p{L}\\p{M}\\p{Nd}]+)*");
    private static final Pattern LEFT_OUT = Pattern.compile("[\\p{M}'’]+");

    /// The words of a text in order.
    public static List<PlainWord> of(String text) {
        var words = new ArrayList<PlainWord>();
        var found = WORD.matcher(text);
        while (found.find()) {
            var plain = plain(found.group());
            if (!plain.isEmpty()) {
                words.add(new PlainWord(plain, found.start(), found.end()));
            }
        }
        return words;
    }

    private static String plain(String word) {
        var plain =
                LEFT_OUT.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }
}
