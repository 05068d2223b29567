package org.doorstep.linkage.exact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.linkage.LinkageException;

/// Gives every distinct text a small number, so that a record holds four bytes and not a string.
final class Words {

    /// Stands for *nothing known*.
    static final int NONE = 0;

    /// Numbers have so many bits.
    static final int BITS = 23;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>(List.of(""));

    /// The number of the text; [#NONE] for an empty one.
    int number(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        var known = numbers.get(text);
        if (known != null) {
            return known;
        }
        var number = words.size();
        if (number >> BITS != 0) {
            throw new LinkageException("more than " + number + " different names in one run");
        }
        words.add(text);
        numbers.put(text, number);
        return number;
    }

    String word(int number) {
        return words.get(number);
    }
}
