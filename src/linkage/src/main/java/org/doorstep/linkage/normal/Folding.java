package org.doorstep.linkage.normal;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/// Any writing as plain small letters and digits, words apart by one space: *Ó Briain-Łukasz* reads
/// `o briain lukasz`, *O’Brien* reads `obrien`.
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE = Pattern.compile(" ");
    private static final int ASCII_END = 128;

    private Folding() {}

    /// The folded text; empty if nothing in it is a letter or a digit.
    public static String fold(String text) {
        var plain = isAscii(text) ? text : toAscii(text);
        var folded = new StringBuilder(plain.length());
        var gap = false;
        for (var i = 0; i < plain.length(); i++) {
            var letter = plain.charAt(i);
            if (letter >= 'A' && letter <= 'Z') {
                letter = (char) (letter + ('a' - 'A'));
            }
            if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
                if (gap && !folded.isEmpty()) {
                    folded.append(' ');
                }
                gap = false;
                folded.append(letter);
            } else if (letter != '\'' && letter != '`') {
                gap = true;
            }
        }
        return folded.toString();
    }

    /// The words of the folded text.
    public static List<String> words(String text) {
        var folded = fold(text);
        if (folded.isEmpty()) {
            return List.of();
        }
        return folded.indexOf(' ') < 0 ? List.of(folded) : List.of(SPACE.split(folded));
    }

    private static boolean isAscii(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= ASCII_END) {
                return false;
            }
        }
        return true;
    }

    private static String toAscii(String text) {
        var stripped = withoutMarks(text.replace('\u2019', '\'').replace('\u2018', '\''));
        return isAscii(stripped)
                ? stripped
                : withoutMarks(Scripts.TO_ASCII.transliterate(stripped));
    }

    private static String withoutMarks(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }

    /// Loaded only when a letter outside Latin with marks comes by: the tables take a while.
    private static final class Scripts {
        static final Transliterator TO_ASCII = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }
}
