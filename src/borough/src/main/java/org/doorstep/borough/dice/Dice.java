package org.doorstep.borough.dice;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// A generator of chances, the same for the same keys (SplitMix64). Each decision takes dice keyed
/// by what it is about, so that one decision more or less never moves another.
public final class Dice {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /// Dice for the thing that these keys name; their order counts.
    public static Dice of(long seed, long... keys) {
        var state = mix(seed + STEP);
        for (var key : keys) {
            state = mix(state * 31 + mix(key + STEP));
        }
        return new Dice(state);
    }

    /// Dice for the thing with this name.
    public static Dice named(long seed, String name) {
        var hash = 0xCBF29CE484222325L;
        for (var i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
        }
        return of(seed, hash);
    }

    private static long mix(long value) {
        var z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /// Any 64 bits.
    public long next() {
        state += STEP;
        return mix(state);
    }

    /// Dice of their own for one part of a decision: however often they are thrown, these stay
    /// where they are.
    public Dice apart() {
        return new Dice(mix(next()));
    }

    /// From 0 up to, not including, 1.
    public double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /// True in this share of cases.
    public boolean chance(double share) {
        return unit() < share;
    }

    /// From 0 up to, not including, the bound.
    public int below(int bound) {
        return (int) (unit() * bound);
    }

    /// From the one up to and including the other.
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /// Any one of these.
    public <T> T one(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /// A day of the span, both ends included; the first where the span is empty.
    public LocalDate day(LocalDate first, LocalDate last) {
        var days = ChronoUnit.DAYS.between(first, last);
        return days <= 0 ? first : first.plusDays((long) (unit() * (days + 1)));
    }

    /// How often something rare happens that happens this often on average.
    public int times(double mean) {
        var limit = Math.exp(-mean);
        var product = unit();
        var count = 0;
        while (product > limit && count < 1_000) {
            product *= unit();
            count++;
        }
        return count;
    }

    /// How long until it happens, where one waits this long on average.
    public double gap(double mean) {
        return -Math.log(1 - unit()) * mean;
    }
}
