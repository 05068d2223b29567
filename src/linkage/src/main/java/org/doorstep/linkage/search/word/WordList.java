package org.doorstep.linkage.search.word;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// The distinct words of the index in alphabetical order, by place, with their letters packed
/// together.
final class WordList {

    private final byte[] letters;
    private final int[] starts;
    private final long[] signatures;

    /// @param words folded, distinct and sorted
    WordList(List<String> words) {
        starts = new int[words.size() + 1];
        signatures = new long[words.size()];
        var packed = new byte[words.stream().mapToInt(String::length).sum()];
        for (var place = 0; place < words.size(); place++) {
            var word = words.get(place).getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(word, 0, packed, starts[place], word.length);
            starts[place + 1] = starts[place] + word.length;
            signatures[place] = Letters.of(packed, starts[place], starts[place + 1]);
        }
        letters = packed;
    }

    int size() {
        return signatures.length;
    }

    byte[] letters() {
        return letters;
    }

    int start(int place) {
        return starts[place];
    }

    int end(int place) {
        return starts[place + 1];
    }

    int length(int place) {
        return starts[place + 1] - starts[place];
    }

    long signature(int place) {
        return signatures[place];
    }

    boolean isNumber(int place) {
        var first = letters[starts[place]];
        return first >= '0' && first <= '9';
    }

    /// The first place whose word is not before this one.
    int firstNotBefore(byte[] word) {
        var low = 0;
        var high = size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (compare(middle, word) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Whether the word at the place begins with these letters.
    boolean begins(int place, byte[] beginning) {
        return length(place) >= beginning.length
                && Arrays.equals(
                        letters,
                        starts[place],
                        starts[place] + beginning.length,
                        beginning,
                        0,
                        beginning.length);
    }

    private int compare(int place, byte[] word) {
        return Arrays.compare(letters, starts[place], starts[place + 1], word, 0, word.length);
    }
}
