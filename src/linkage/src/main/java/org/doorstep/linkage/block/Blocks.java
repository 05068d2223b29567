package org.doorstep.linkage.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.doorstep.linkage.column.KeyedInts;
import org.doorstep.linkage.row.Rows;

/// All pairs of rows that agree in a key, each once.
///
/// The telling keys are used whole, but for runs so long that they tell nothing. The others fill
/// the room that is left, the rarest values first, so that a small file is compared nearly whole
/// and a large one in reasonable time.
public final class Blocks {

    /// Up to so many pairs, every pair is compared.
    private static final long ALL_PAIRS = 2_000_000;

    private static final int LONGEST_TELLING = 150;
    private static final int LONGEST_LOOSE = 2_000;
    private static final long LEAST_ROOM = 4_000_000;
    private static final long ROOM_PER_ROW = 10;

    /// A piece of work takes about so many pairs.
    private static final long PIECE = 200_000;

    private static final Key[] KEYS = Key.values();
    private static final int FIRST_MOVE = Key.MOVE_AND_SURNAME.ordinal();
    private static final int[] PARTNERS = Arrays.stream(KEYS).mapToInt(Key::partner).toArray();

    private final Rows rows;
    private final int size;
    private final boolean across;
    private final boolean all;
    private final long[] keys;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final Sample sample = new Sample();

    /// @param across whether only pairs of two different sources count
    public Blocks(Rows rows, boolean across) {
        this.rows = rows;
        this.across = across;
        size = rows.size();
        all = Block.pairs(size) <= ALL_PAIRS;
        keys = new long[all ? 0 : size * Key.COLUMNS];
        if (all) {
            pieces.add(new Piece(0, 0, size));
        } else {
            block();
        }
    }

    /// Hears pairs, the lower row first.
    @FunctionalInterface
    public interface PairReader {
        void pair(int left, int right);
    }

    /// Some runs of one key.
    private record Piece(int key, int from, int to) {}

    /// How many pieces the work is cut into; each may be read by another thread.
    public int pieces() {
        return pieces.size();
    }

    /// At most so many pairs: those that agree in several keys are counted for each.
    public long atMost() {
        return all ? Block.pairs(size) : blocks.stream().mapToLong(Block::pairs).sum();
    }

    /// Values that so many rows share that they were passed over.
    public int passedOver() {
        return blocks.stream().mapToInt(Block::passedOver).sum();
    }

    /// Whether every pair is a candidate.
    public boolean everyPair() {
        return all;
    }

    /// Tells the pairs of one piece. A pair that agrees in several keys comes with the first.
    public void read(int piece, PairReader reader) {
        var work = pieces.get(piece);
        if (all) {
            readAll(reader);
            return;
        }
        var block = blocks.get(work.key);
        for (var run = work.from; run < work.to; run++) {
            var end = block.ends()[run];
            for (var i = run == 0 ? 0 : block.ends()[run - 1]; i < end; i++) {
                var left = block.rows()[i];
                for (var j = i + 1; j < end; j++) {
                    read(work.key, left, block.rows()[j], reader);
                }
            }
        }
    }

    /// Of a move, whoever came stands in the run as itself and whoever left as its complement.
    private void read(int key, int one, int other, PairReader reader) {
        if (one < 0 == other < 0 && KEYS[key].isMove()) {
            return;
        }
        var left = Math.min(row(one), row(other));
        var right = Math.max(row(one), row(other));
        if (left != right && counts(left, right) && isFirst(key, left, right)) {
            reader.pair(left, right);
        }
    }

    private static int row(int inRun) {
        return inRun < 0 ? ~inRun : inRun;
    }

    /// In how many keys the two rows agree; 1 at least where every pair is a candidate.
    public int agreeing(int left, int right) {
        var count = all ? 1 : 0;
        for (var key = 0; !all && key < KEYS.length; key++) {
            count += agree(key, left, right) ? 1 : 0;
        }
        return count;
    }

    /// Whether the pair is among those told.
    public boolean has(int left, int right) {
        return counts(left, right) && agreeing(left, right) > 0;
    }

    private void readAll(PairReader reader) {
        for (var left = 0; left < size; left++) {
            for (var right = left + 1; right < size; right++) {
                if (counts(left, right)) {
                    reader.pair(left, right);
                }
            }
        }
    }

    private boolean counts(int left, int right) {
        return !across || rows.source(left) != rows.source(right);
    }

    private boolean isFirst(int key, int left, int right) {
        var one = left * Key.COLUMNS;
        var other = right * Key.COLUMNS;
        for (var earlier = 0; earlier < key; earlier++) {
            var value = keys[one + earlier];
            if (value != 0 && value == keys[other + earlier] && PARTNERS[earlier] == earlier) {
                return false;
            }
        }
        return key <= FIRST_MOVE || !agreeInMove(key, left, right);
    }

    private boolean agreeInMove(int before, int left, int right) {
        for (var move = FIRST_MOVE; move < before && KEYS[move].isMove(); move++) {
            if (agree(move, left, right)) {
                return true;
            }
        }
        return false;
    }

    private boolean agree(int key, int left, int right) {
        var partner = PARTNERS[key];
        var one = left * Key.COLUMNS;
        var other = right * Key.COLUMNS;
        var value = keys[one + key];
        return value != 0 && value == keys[other + partner]
                || partner != key
                        && keys[other + key] != 0
                        && keys[other + key] == keys[one + partner];
    }

    /// Pairs to learn from; empty where every pair is a candidate.
    public Sample sample() {
        return sample;
    }

    private void block() {
        var rowKeys = new RowKeys(rows);
        for (var row = 0; row < size; row++) {
            rowKeys.write(row, keys, row * Key.COLUMNS);
        }
        draw();
        var room = Math.max(LEAST_ROOM, ROOM_PER_ROW * size);
        var loose = 0;
        for (var key : KEYS) {
            loose += key.telling() ? 0 : 1;
        }
        for (var key : KEYS) {
            var sorted = sorted(key.ordinal());
            var longest =
                    key.telling()
                            ? LONGEST_TELLING
                            : Block.longestWithin(sorted, LONGEST_LOOSE, room / loose--);
            var block = Block.of(sorted, longest);
            blocks.add(block);
            room -= key.telling() ? 0 : block.pairs();
            forgetOthers(key.ordinal(), block);
            cut(key.ordinal(), block);
        }
    }

    /// Draws from every key, before any value is passed over. A pair is worth as many as there are
    /// for each that is drawn, by all keys in which it agrees.
    private void draw() {
        var rates = new double[KEYS.length];
        for (var key = 0; key < KEYS.length; key++) {
            // Who moved alone is like all others in the rest.
            rates[key] = KEYS[key].isMove() ? 0 : new Drawing(sorted(key)).draw(key + 1L, sample);
        }
        for (var pair = 0; pair < sample.size(); pair++) {
            var left = sample.left(pair);
            var right = sample.right(pair);
            var drawn = 0.0;
            for (var key = 0; key < KEYS.length; key++) {
                drawn += agree(key, left, right) ? rates[key] : 0;
            }
            sample.weigh(pair, counts(left, right) ? 1 / drawn : 0);
        }
    }

    private KeyedInts sorted(int key) {
        var sorted = new KeyedInts(size);
        for (var row = 0; row < size; row++) {
            var value = keys[row * Key.COLUMNS + key];
            if (value != 0) {
                sorted.add(value, row);
            }
            var left = keys[row * Key.COLUMNS + PARTNERS[key]];
            if (left != 0 && KEYS[key].isMove()) {
                sorted.add(left, ~row);
            }
        }
        sorted.sort();
        return sorted;
    }

    /// Rows whose value is passed over, or theirs alone, do not agree in it.
    private void forgetOthers(int key, Block block) {
        var kept = new long[block.rows().length];
        for (var i = 0; i < kept.length; i++) {
            kept[i] = keys[place(key, block.rows()[i])];
        }
        for (var row = 0; row < size; row++) {
            keys[place(key, row)] = 0;
            keys[place(key, ~row)] = 0;
        }
        for (var i = 0; i < kept.length; i++) {
            keys[place(key, block.rows()[i])] = kept[i];
        }
    }

    private static int place(int key, int inRun) {
        return inRun < 0 ? ~inRun * Key.COLUMNS + PARTNERS[key] : inRun * Key.COLUMNS + key;
    }

    private void cut(int key, Block block) {
        var pairs = 0L;
        var from = 0;
        for (var run = 0; run < block.ends().length; run++) {
            pairs += Block.pairs(block.ends()[run] - (run == 0 ? 0 : block.ends()[run - 1]));
            if (pairs >= PIECE || run == block.ends().length - 1) {
                pieces.add(new Piece(key, from, run + 1));
                from = run + 1;
                pairs = 0;
            }
        }
    }
}
