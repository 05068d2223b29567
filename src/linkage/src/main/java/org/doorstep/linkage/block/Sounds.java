package org.doorstep.linkage.block;

import java.util.HashMap;
import java.util.Map;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.doorstep.linkage.row.Lexicon;

/// Numbers of how words sound, worked out once for each word.
final class Sounds {

    private final Map<Lexicon, long[]> known = new HashMap<>();
    private final DoubleMetaphone metaphone = new DoubleMetaphone();

    /// The same number for words that sound alike.
    long of(Lexicon lexicon, int number) {
        var sounds = known.get(lexicon);
        if (sounds == null || sounds.length <= number) {
            var grown = new long[Math.max(2 * number, lexicon.size())];
            if (sounds != null) {
                System.arraycopy(sounds, 0, grown, 0, sounds.length);
            }
            known.put(lexicon, grown);
            sounds = grown;
        }
        if (sounds[number] == 0) {
            sounds[number] = sound(lexicon.text(number));
        }
        return sounds[number];
    }

    private long sound(String text) {
        var code = metaphone.doubleMetaphone(text.replace(" ", ""));
        return Lexicon.hash(code == null || code.isEmpty() ? text : code);
    }
}
