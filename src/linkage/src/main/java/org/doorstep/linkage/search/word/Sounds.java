package org.doorstep.linkage.search.word;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.codec.language.DoubleMetaphone;

/// How a word sounds in English, by Lawrence Philips' Double Metaphone.
public final class Sounds {

    private static final int CODE_LENGTH = 6;

    private final DoubleMetaphone metaphone = new DoubleMetaphone();

    public Sounds() {
        metaphone.setMaxCodeLen(CODE_LENGTH);
    }

    /// One or two codes in small letters; none for a word that has no sound, as a number has none.
    public List<String> of(String word) {
        return Stream.of(false, true)
                .map(alternate -> metaphone.doubleMetaphone(word, alternate))
                .filter(code -> code != null && !code.isEmpty())
                .map(code -> code.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    /// Whether the two may sound alike.
    public boolean alike(String word, String other) {
        var codes = of(other);
        return of(word).stream().anyMatch(codes::contains);
    }
}
