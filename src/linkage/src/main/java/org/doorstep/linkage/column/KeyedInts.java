package org.doorstep.linkage.column;

import java.util.Arrays;

/// Numbers with a key each, twelve bytes a pair, to be sorted by key. Pairs of one key keep the
/// order in which they were added.
public final class KeyedInts {

    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;
    private static final int FEW = 64;

    private long[] keys;
    private int[] values;
    private int size;

    public KeyedInts(int expected) {
        keys = new long[Math.max(expected, 16)];
        values = new int[keys.length];
    }

    /// @param key compared as an unsigned number
    public void add(long key, int value) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size + (size >> 1));
            values = Arrays.copyOf(values, keys.length);
        }
        keys[size] = key;
        values[size++] = value;
    }

    public int size() {
        return size;
    }

    public long key(int place) {
        return keys[place];
    }

    public int value(int place) {
        return values[place];
    }

    /// Sorts by key and gives back what memory was not used.
    public void sort() {
        keys = Arrays.copyOf(keys, size);
        values = Arrays.copyOf(values, size);
        if (size < FEW) {
            insertionSort();
        } else {
            radixSort();
        }
    }

    /// After [#sort], the first place whose key is not below this one.
    public int firstNotBelow(long key) {
        var low = 0;
        var high = size;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (Long.compareUnsigned(keys[middle], key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// After [#sort], tells every run of one key.
    public void forEachRun(RunReader reader) {
        var from = 0;
        while (from < size) {
            var to = from + 1;
            while (to < size && keys[to] == keys[from]) {
                to++;
            }
            reader.run(Arrays.copyOfRange(values, from, to));
            from = to;
        }
    }

    /// Hears the numbers of one key.
    @FunctionalInterface
    public interface RunReader {
        void run(int[] values);
    }

    private void insertionSort() {
        for (var i = 1; i < size; i++) {
            var key = keys[i];
            var value = values[i];
            var place = i;
            while (place > 0 && Long.compareUnsigned(keys[place - 1], key) > 0) {
                keys[place] = keys[place - 1];
                values[place] = values[place - 1];
                place--;
            }
            keys[place] = key;
            values[place] = value;
        }
    }

    private void radixSort() {
        var fromKeys = keys;
        var fromValues = values;
        var toKeys = new long[size];
        var toValues = new int[size];
        for (var shift = 0; shift < Long.SIZE; shift += DIGIT_BITS) {
            var starts = new int[DIGITS + 1];
            for (var i = 0; i < size; i++) {
                starts[digit(fromKeys[i], shift) + 1]++;
            }
            if (starts[digit(fromKeys[0], shift) + 1] == size) {
                continue;
            }
            for (var i = 1; i < DIGITS; i++) {
                starts[i] += starts[i - 1];
            }
            for (var i = 0; i < size; i++) {
                var place = starts[digit(fromKeys[i], shift)]++;
                toKeys[place] = fromKeys[i];
                toValues[place] = fromValues[i];
            }
            var keysRead = fromKeys;
            var valuesRead = fromValues;
            fromKeys = toKeys;
            fromValues = toValues;
            toKeys = keysRead;
            toValues = valuesRead;
        }
        keys = fromKeys;
        values = fromValues;
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & (DIGITS - 1);
    }
}
