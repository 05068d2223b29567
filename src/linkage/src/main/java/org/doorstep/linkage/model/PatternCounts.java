package org.doorstep.linkage.model;

import java.util.Arrays;
import org.doorstep.linkage.row.Lexicon;

/// How many pairs came out at each pattern, or for how many they stand. Not for use by several
/// threads.
public final class PatternCounts {

    private static final int START = 1 << 12;

    /// No pattern has this level everywhere.
    private static final long FREE = -1;

    private long[] patterns = filled(START);
    private double[] counts = new double[START];
    private int size;

    public void add(long pattern) {
        add(pattern, 1);
    }

    public void addAll(PatternCounts others) {
        for (var i = 0; i < others.patterns.length; i++) {
            if (others.patterns[i] != FREE) {
                add(others.patterns[i], others.counts[i]);
            }
        }
    }

    /// The patterns in order, so that sums over them are the same on every run.
    long[] sorted() {
        var sorted = Arrays.stream(patterns).filter(pattern -> pattern != FREE).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    double count(long pattern) {
        var place = place(pattern);
        return patterns[place] == pattern ? counts[place] : 0;
    }

    double pairs() {
        var sum = 0.0;
        for (var pattern : sorted()) {
            sum += count(pattern);
        }
        return sum;
    }

    /// @param count for how many pairs it stands
    public void add(long pattern, double count) {
        if (2 * size >= patterns.length) {
            grow();
        }
        var place = place(pattern);
        if (patterns[place] == FREE) {
            patterns[place] = pattern;
            size++;
        }
        counts[place] += count;
    }

    private int place(long pattern) {
        var place = (int) Lexicon.mixed(pattern) & (patterns.length - 1);
        while (patterns[place] != FREE && patterns[place] != pattern) {
            place = (place + 1) & (patterns.length - 1);
        }
        return place;
    }

    private void grow() {
        var oldPatterns = patterns;
        var oldCounts = counts;
        patterns = filled(2 * oldPatterns.length);
        counts = new double[patterns.length];
        for (var i = 0; i < oldPatterns.length; i++) {
            if (oldPatterns[i] != FREE) {
                var place = place(oldPatterns[i]);
                patterns[place] = oldPatterns[i];
                counts[place] = oldCounts[i];
            }
        }
    }

    private static long[] filled(int length) {
        var filled = new long[length];
        Arrays.fill(filled, FREE);
        return filled;
    }
}
