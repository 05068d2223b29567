package org.doorstep.linkage.pairs;

import java.util.Arrays;
import org.doorstep.linkage.column.KeyedInts;

/// Pairs with their weights, the heaviest first.
public final class Pairs {

    private int[] left = new int[1024];
    private int[] right = new int[1024];
    private float[] weight = new float[1024];
    private int size;

    void add(int one, int other, float bits) {
        if (size == left.length) {
            left = Arrays.copyOf(left, 2 * size);
            right = Arrays.copyOf(right, 2 * size);
            weight = Arrays.copyOf(weight, 2 * size);
        }
        left[size] = one;
        right[size] = other;
        weight[size++] = bits;
    }

    void addAll(Pairs others) {
        for (var i = 0; i < others.size; i++) {
            add(others.left[i], others.right[i], others.weight[i]);
        }
    }

    /// Puts the heaviest first; of equal weight, in the order in which they were added.
    void sort() {
        var keyed = new KeyedInts(size);
        for (var i = 0; i < size; i++) {
            keyed.add(falling(weight[i]), i);
        }
        keyed.sort();
        var lefts = new int[size];
        var rights = new int[size];
        var weights = new float[size];
        for (var i = 0; i < size; i++) {
            var from = keyed.value(i);
            lefts[i] = left[from];
            rights[i] = right[from];
            weights[i] = weight[from];
        }
        left = lefts;
        right = rights;
        weight = weights;
    }

    /// A number that is the lower the heavier the weight.
    private static long falling(float weight) {
        var bits = Float.floatToIntBits(weight);
        var rising = bits < 0 ? ~bits : bits ^ Integer.MIN_VALUE;
        return Integer.toUnsignedLong(~rising);
    }

    public int size() {
        return size;
    }

    /// The lower of the two rows.
    public int left(int pair) {
        return left[pair];
    }

    public int right(int pair) {
        return right[pair];
    }

    /// Bits for one person.
    public double weight(int pair) {
        return weight[pair];
    }
}
