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
    private static final int[] NONE = {};

    private final RowKeys rowKeys;
    private final KeyedInts[] sorted = new KeyedInts[Key.COLUMNS];
    private final Map<Long, int[]> late = new HashMap<>();
    private final long[] keys = new long[Key.COLUMNS];

    public KeyIndex(Rows rows) {
        rowKeys = new RowKeys(rows);
        for (var column = 0; column < sorted.length; column++) {
            sorted[column] = new KeyedInts(isTelling(column) ? rows.size() : 0);
        }
        for (var row = 0; row < rows.size(); row++) {
            rowKeys.write(row, keys, 0);
            for (var column = 0; column < sorted.length; column++) {
                if (keys[column] != 0 && isTelling(column)) {
                    sorted[column].add(keys[column], row);
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
        for (var own = 0; own < keys.length; own++) {
            if (keys[own] != 0 && isTelling(own)) {
                var partner = partner(own);
                var column = sorted[partner];
                var from = column.firstNotBelow(keys[own]);
                var to = from;
                while (to < column.size() && column.key(to) == keys[own] && to - from <= LONGEST) {
                    to++;
                }
                for (var place = from; to - from <= LONGEST && place < to; place++) {
                    found.add(column.value(place));
                }
                Arrays.stream(late.getOrDefault(keys[own] + partner, NONE)).forEach(found);
            }
        }
        return found.build().filter(other -> other != row).sorted().distinct().toArray();
    }

    /// Takes in a row that was added after all others.
    public void add(int row) {
        rowKeys.write(row, keys, 0);
        for (var column = 0; column < keys.length; column++) {
            if (keys[column] != 0 && isTelling(column)) {
                late.merge(
                        keys[column] + column,
                        new int[] {row},
                        (some, one) ->
                                IntStream.concat(Arrays.stream(some), Arrays.stream(one))
                                        .toArray());
            }
        }
    }

    private static boolean isTelling(int column) {
        return column >= KEYS.length || KEYS[column].telling();
    }

    /// The column that holds what another row must have to agree in this one.
    private static int partner(int column) {
        return column < KEYS.length
                ? KEYS[column].partner()
                : Key.MOVE_AND_SURNAME.ordinal() + column - KEYS.length;
    }
}
