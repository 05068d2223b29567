package org.doorstep.borough.clerk;

import java.util.List;
import org.doorstep.borough.dice.Dice;

/// Names heard over the telephone and written as they sound.
final class Ear {
    private static final List<List<String>> ALIKE =
            List.of(
                    List.of("ph", "f"),
                    List.of("ph", "v"),
                    List.of("ck", "k"),
                    List.of("ough", "off"),
                    List.of("igh", "y"),
                    List.of("ie", "y"),
                    List.of("ee", "ea"),
                    List.of("ea", "ee"),
                    List.of("ou", "u"),
                    List.of("oo", "u"),
                    List.of("ei", "ie"),
                    List.of("ai", "ay"),
                    List.of("kh", "k"),
                    List.of("gh", "g"),
                    List.of("dh", "d"),
                    List.of("th", "t"),
                    List.of("sh", "s"),
                    List.of("zh", "j"),
                    List.of("ll", "l"),
                    List.of("nn", "n"),
                    List.of("tt", "t"),
                    List.of("mm", "m"),
                    List.of("ss", "s"),
                    List.of("rr", "r"),
                    List.of("aa", "a"),
                    List.of("c", "k"),
                    List.of("k", "c"),
                    List.of("z", "s"),
                    List.of("w", "v"),
                    List.of("v", "b"),
                    List.of("y", "i"),
                    List.of("j", "y"),
                    List.of("x", "ks"),
                    List.of("s", "z"),
                    List.of("m", "n"),
                    List.of("n", "m"),
                    List.of("d", "t"),
                    List.of("b", "p"),
                    List.of("e", "a"),
                    List.of("o", "u"),
                    List.of("l", "ll"),
                    List.of("i", "e"));

    private Ear() {}

    /// Letter by letter, so that places stay where they are: as a whole, İ would become two.
    private static String lower(String name) {
        var letters = name.toCharArray();
        for (var i = 0; i < letters.length; i++) {
            letters[i] = Character.toLowerCase(letters[i]);
        }
        return new String(letters);
    }

    /// The name as it sounded; as it was where it cannot be misheard.
    static String misheard(String name, Dice dice) {
        var lower = lower(name);
        var start = dice.below(ALIKE.size());
        for (var i = 0; i < ALIKE.size(); i++) {
            var pair = ALIKE.get((start + i) % ALIKE.size());
            var at = lower.indexOf(pair.getFirst(), 1);
            if (at > 0) {
                return name.substring(0, at)
                        + pair.getLast()
                        + name.substring(at + pair.getFirst().length());
            }
        }
        return name;
    }
}
