package org.doorstep.hub.linking;

import java.util.Arrays;
import java.util.UUID;

/// Numbers for ids, given in order: the linker works with small numbers, older ones lower. Kept in
/// plain arrays, because there is one for every source record of the borough.
final class Numbering {

    private long[] high = new long[1024];
    private long[] low = new long[1024];
    private int size;

    /// The next number, for an id that sorts after all before.
    int add(UUID id) {
        if (size == high.length) {
            high = Arrays.copyOf(high, 2 * size);
            low = Arrays.copyOf(low, 2 * size);
        }
        high[size] = id.getMostSignificantBits();
        low[size] = id.getLeastSignificantBits();
        return size++;
    }

    UUID id(int number) {
        return new UUID(high[number], low[number]);
    }

    int size() {
        return size;
    }

    /// @throws IllegalArgumentException if the id has no number
    int number(UUID id) {
        int from = 0;
        int to = size - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            int order = compare(middle, id);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                from = middle + 1;
            } else {
                to = middle - 1;
            }
        }
        throw new IllegalArgumentException("no number for " + id);
    }

    private int compare(int number, UUID id) {
        int order = Long.compareUnsigned(high[number], id.getMostSignificantBits());
        return order != 0 ? order : Long.compareUnsigned(low[number], id.getLeastSignificantBits());
    }
}
