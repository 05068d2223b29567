package org.doorstep.linkage.search;

import java.util.Arrays;

/// A column of numbers that grows.
final class Ints {

    private int[] numbers = new int[1024];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size + (size >> 1));
        }
        numbers[size++] = number;
    }

    int at(int place) {
        return numbers[place];
    }

    void set(int place, int number) {
        numbers[place] = number;
    }

    int size() {
        return size;
    }

    int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}
