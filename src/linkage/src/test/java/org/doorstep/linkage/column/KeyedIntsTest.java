package org.doorstep.linkage.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyedIntsTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 1_000, 20_000})
    void sortingKeepsTheOrderWithinAKey(int size) {
        var random = new Random(size);
        var ints = new KeyedInts(10);
        var expected = new ArrayList<long[]>();
        for (var i = 0; i < size; i++) {
            var key = random.nextInt(4) == 0 ? random.nextLong() : random.nextInt(50);
            ints.add(key, i);
            expected.add(new long[] {key, i});
        }
        expected.sort(Comparator.comparing(pair -> pair[0], Long::compareUnsigned));

        ints.sort();

        for (var i = 0; i < size; i++) {
            assertThat(ints.key(i)).isEqualTo(expected.get(i)[0]);
            assertThat(ints.value(i)).isEqualTo((int) expected.get(i)[1]);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 3, 4, 5, 9, 10, -1})
    void thePlaceOfAKeyIsFound(long key) {
        var ints = of(3, 5, 5, 9);
        var expected = 0;
        while (expected < 4 && Long.compareUnsigned(ints.key(expected), key) < 0) {
            expected++;
        }

        assertThat(ints.firstNotBelow(key)).isEqualTo(expected);
    }

    @Test
    void everyRunIsToldOnce() {
        var runs = new ArrayList<List<Integer>>();
        of(9, 5, 3, 5).forEachRun(run -> runs.add(Arrays.stream(run).boxed().toList()));

        assertThat(runs).containsExactly(List.of(2), List.of(1, 3), List.of(0));
    }

    private static KeyedInts of(long... keys) {
        var ints = new KeyedInts(1);
        for (var i = 0; i < keys.length; i++) {
            ints.add(keys[i], i);
        }
        ints.sort();
        return ints;
    }
}
