package org.doorstep.hub.mapping;

import java.util.Locale;

/// Gives small letters back to what a system wrote in capitals. Text that has small letters already
/// stays as it is.
final class Capitals {

    private static final int SHORTEST_MC = 4;

    private Capitals() {}

    /// `O'BRIEN-MCDONALD` becomes `O'Brien-McDonald`, `14 ST OSYTH'S ROAD` becomes `14 St Osyth's
    /// Road`.
    static String toName(String text) {
        if (!capitalsOnly(text)) {
            return text;
        }
        var name = new StringBuilder(text.length());
        var start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || " -/.,()".indexOf(text.charAt(i)) >= 0) {
                word(text.substring(start, i), name);
                if (i < text.length()) {
                    name.append(text.charAt(i));
                }
                start = i + 1;
            }
        }
        return name.toString();
    }

    /// `LEAKING TAP IN KITCHEN` becomes `Leaking tap in kitchen`.
    static String toSentence(String text) {
        return capitalsOnly(text)
                ? text.charAt(0) + text.substring(1).toLowerCase(Locale.UK)
                : text;
    }

    private static void word(String word, StringBuilder name) {
        if (word.isEmpty()) {
            return;
        }
        if (Character.isDigit(word.charAt(0))) {
            name.append(word);
            return;
        }
        var start = name.length();
        var small = word.toLowerCase(Locale.UK);
        name.append(small);
        raise(name, start);
        var apostrophe = Math.max(small.indexOf('\''), small.indexOf('’'));
        if (apostrophe == 1 && small.length() > apostrophe + 1) {
            raise(name, start + apostrophe + 1);
        }
        if (small.startsWith("mc") && small.length() >= SHORTEST_MC) {
            raise(name, start + 2);
        }
    }

    private static void raise(StringBuilder word, int at) {
        word.setCharAt(at, Character.toUpperCase(word.charAt(at)));
    }

    private static boolean capitalsOnly(String text) {
        var letters = false;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
            letters |= Character.isUpperCase(text.charAt(i));
        }
        return letters && text.length() > 1;
    }
}
