package org.doorstep.linkage.block;

import java.util.Arrays;

/// Pairs to learn from. Each stands for as many pairs as had to be left out because there are too
/// many of its kind, so that together they are like all pairs that agree in any key.
public final class Sample {

    private int[] left = new int[1024];
    private int[] right = new int[1024];
    private double[] weight = new double[1024];
    private int size;

    void add(int one, int other) {
        if (size == left.length) {
            left = Arrays.copyOf(left, 2 * size);
            right = Arrays.copyOf(right, 2 * size);
            weight = Arrays.copyOf(weight, 2 * size);
        }
        left[size] = Math.min(one, other);
        right[size++] = Math.max(one, other);
    }

    void weigh(int pair, double pairs) {
        weight[pair] = pairs;
    }

    public int size() {
        return size;
    }

    public int left(int pair) {
        return left[pair];
    }

    public int right(int pair) {
        return right[pair];
    }

    /// For how many pairs it stands.
    public double weight(int pair) {
        return weight[pair];
    }
}
