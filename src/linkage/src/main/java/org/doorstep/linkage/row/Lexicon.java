package org.doorstep.linkage.row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gives every distinct text a small number, and counts how many rows say it.
public final class Lexicon {

    /// Stands for *nothing known*.
    public static final int NONE = 0;

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>(List.of(""));
    private int[] counts = new int[256];
    private long[] hashes = new long[256];
    private int known;

    /// The number of the text, without counting it; [#NONE] for an empty one.
    public int number(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        var found = numbers.get(text);
        if (found != null) {
            return found;
        }
        var number = texts.size();
        texts.add(text);
        numbers.put(text, number);
        if (number >= counts.length) {
            counts = Arrays.copyOf(counts, 2 * number);
            hashes = Arrays.copyOf(hashes, 2 * number);
        }
        hashes[number] = hash(text);
        return number;
    }

    /// One row more says it.
    public void count(int number) {
        if (number != NONE) {
            counts[number]++;
            known++;
        }
    }

    public int size() {
        return texts.size();
    }

    public String text(int number) {
        return texts.get(number);
    }

    /// The same for the same text on every machine and in any order of reading.
    public long hash(int number) {
        return hashes[number];
    }

    /// How many rows say it.
    public int rows(int number) {
        return counts[number];
    }

    /// The share of it among the rows that say anything.
    public double share(int number) {
        return known == 0 ? 0 : (double) counts[number] / known;
    }

    /// The chance that two rows say the same by accident.
    public double chance() {
        // In whole numbers, so that the order of reading cannot show in the last digit.
        var pairs = 0L;
        for (var i = 1; i < texts.size(); i++) {
            pairs += (long) counts[i] * counts[i];
        }
        return known == 0 ? 0 : (double) pairs / ((double) known * known);
    }

    /// A number spread over all 64 bits.
    public static long hash(String text) {
        var hash = FNV_OFFSET;
        for (var i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return mixed(hash);
    }

    /// Spreads the bits of a number, so that sums of such numbers make good keys.
    public static long mixed(long number) {
        var mixed = number;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
