package org.doorstep.linkage.block;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.doorstep.linkage.column.KeyedInts;
import org.doorstep.linkage.row.Rows;

/// Finds the rows that agree with one row in a telling key. Not for use by several threads.
public final class KeyIndex {

    private static final int LONGEST = 150;
    private static final Key[] KEYS = Key.values();

    private final RowKeys rowKeys;
    private final KeyedInts[] sorted = new KeyedInts[KEYS.length];
    private final Map<Long, int[]> late = new HashMap<>();
    private final long[] keys = new long[KEYS.length];

    public KeyIndex(Rows rows) {
        rowKeys = new RowKeys(rows);
        for (var key : KEYS) {
            sorted[key.ordinal()] = new KeyedInts(key.telling() ? rows.size() : 0);
        }
        for (var row = 0; row < rows.size(); row++) {
            rowKeys.write(row, keys, 0);
            for (var key = 0; key < KEYS.length; key++) {
                if (keys[key] != 0 && KEYS[key].telling()) {
                    sorted[key].add(keys[key], row);
                }
            }
        }
        for (var column : sorted) {
            column.sort();
        }
    }

    /// The other rows that agree with this one, ascending. Values that too many share are passed
    /// over.
    public int[] candidates(int row) {
        rowKeys.write(row, keys, 0);
        var found = IntStream.builder();
        for (var key = 0; key < KEYS.length; key++) {
            if (keys[key] != 0 && KEYS[key].telling()) {
                var column = sorted[key];
                var from = column.firstNotBelow(keys[key]);
                var to = from;
                while (to < column.size() && column.key(to) == keys[key] && to - from <= LONGEST) {
                    to++;
                }
                for (var place = from; to - from <= LONGEST && place < to; place++) {
                    found.add(column.value(place));
                }
                Arrays.stream(late.getOrDefault(keys[key] + key, new int[0])).forEach(found);
            }
        }
        return found.build().filter(other -> other != row).sorted().distinct().toArray();
    }

    /// Takes in a row that was added after all others.
    public void add(int row) {
        rowKeys.write(row, keys, 0);
        for (var key = 0; key < KEYS.length; key++) {
            if (keys[key] != 0 && KEYS[key].telling()) {
                late.merge(
                        keys[key] + key,
                        new int[] {row},
                        (some, one) ->
                                IntStream.concat(Arrays.stream(some), Arrays.stream(one))
                                        .toArray());
            }
        }
    }
}
