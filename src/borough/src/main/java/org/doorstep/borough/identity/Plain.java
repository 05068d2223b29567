package org.doorstep.borough.identity;

import java.text.Normalizer;

/// Text as an old system holds it: letters without their marks.
public final class Plain {
    private static final String ODD = "ŁłØøĐđıßÆæŒœ";
    private static final String[] PLAIN = {
        "L", "l", "O", "o", "D", "d", "i", "ss", "AE", "ae", "OE", "oe"
    };

    private Plain() {}

    /// The text in the letters A to Z, where it has others.
    public static String text(String text) {
        if (isPlain(text)) {
            return text;
        }
        var out = new StringBuilder(text.length());
        var parts = Normalizer.normalize(text, Normalizer.Form.NFD);
        for (var i = 0; i < parts.length(); i++) {
            var letter = parts.charAt(i);
            var odd = ODD.indexOf(letter);
            if (odd >= 0) {
                out.append(PLAIN[odd]);
            } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                out.append(letter);
            }
        }
        return out.toString();
    }

    private static boolean isPlain(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
