package org.doorstep.linkage.compare;

import java.util.Objects;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.jspecify.annotations.Nullable;

/// How alike two single words are, in degrees. Not for use by several threads.
final class Words {

    static final int SAME = 0;
    static final int ONE_SLIP = 1;
    static final int VERY_ALIKE = 2;
    static final int ALIKE = 3;
    static final int SOMEWHAT_ALIKE = 4;
    static final int UNLIKE = 5;

    private static final double VERY_ALIKE_FROM = 0.92;
    private static final double ALIKE_FROM = 0.85;
    private static final double SOMEWHAT_ALIKE_FROM = 0.75;

    /// Words less alike than this hardly sound alike, and to find out takes long.
    private static final double WORTH_HEARING = 0.65;

    private static final int SHORTEST_FOR_A_SLIP = 3;
    private static final int SHORTEST_BEGINNING = 3;

    private final JaroWinkler jaroWinkler = new JaroWinkler();
    private final DoubleMetaphone sound = new DoubleMetaphone();

    int degree(String word, String other) {
        if (word.equals(other)) {
            return SAME;
        }
        var likeness = jaroWinkler.of(word, other);
        var shorter = Math.min(word.length(), other.length());
        if (shorter >= SHORTEST_FOR_A_SLIP && OneSlip.between(word, other)) {
            return ONE_SLIP;
        }
        if (likeness >= VERY_ALIKE_FROM) {
            return VERY_ALIKE;
        }
        if (likeness >= ALIKE_FROM
                || (likeness >= WORTH_HEARING
                        && shorter >= SHORTEST_BEGINNING
                        && (word.startsWith(other)
                                || other.startsWith(word)
                                || soundAlike(word, other)))) {
            return ALIKE;
        }
        return likeness >= SOMEWHAT_ALIKE_FROM ? SOMEWHAT_ALIKE : UNLIKE;
    }

    double likeness(String word, String other) {
        return jaroWinkler.of(word, other);
    }

    private boolean soundAlike(String word, String other) {
        @Nullable String code = sound.doubleMetaphone(word);
        return code != null
                && !code.isEmpty()
                && Objects.equals(code, sound.doubleMetaphone(other));
    }
}
