package org.doorstep.linkage.pairs;

import java.util.function.IntFunction;
import org.doorstep.linkage.block.Blocks;
import org.doorstep.linkage.compare.Comparer;
import org.doorstep.linkage.compare.Comparison;
import org.doorstep.linkage.compare.Pattern;
import org.doorstep.linkage.model.Estimation;
import org.doorstep.linkage.model.Model;
import org.doorstep.linkage.model.PatternCounts;
import org.doorstep.linkage.normal.Nicknames;
import org.doorstep.linkage.row.Lexicon;
import org.doorstep.linkage.row.Rows;
import org.doorstep.linkage.work.Workers;

/// Learns a model from candidate pairs and from pairs drawn by lot.
public final class Learning {

    private static final int DRAWS = 300_000;
    private static final int PIECES = 16;

    private final Rows rows;
    private final Blocks blocks;
    private final Nicknames nicknames;
    private final boolean across;

    /// @param across whether only pairs of two different sources count
    public Learning(Rows rows, Blocks blocks, Nicknames nicknames, boolean across) {
        this.rows = rows;
        this.blocks = blocks;
        this.nicknames = nicknames;
        this.across = across;
    }

    public Model learn() {
        var alike = new PatternCounts();
        Workers.over(PIECES, blocks.everyPair() ? this::reader : this::sampler)
                .forEach(alike::addAll);
        var random = new PatternCounts();
        Workers.over(PIECES, this::drawer).forEach(random::addAll);
        var slots = Pattern.slots(rows.texts().kinds());
        return new Estimation(alike, random, pairs(), rows.size(), chances(slots)).model();
    }

    /// How many pairs there are in all.
    private double pairs() {
        if (!across) {
            return (double) rows.size() * (rows.size() - 1) / 2;
        }
        var first = 0.0;
        for (var row = 0; row < rows.size(); row++) {
            first += rows.source(row) == rows.source(0) ? 1 : 0;
        }
        return Math.max(1, first * (rows.size() - first));
    }

    private IntFunction<PatternCounts> reader() {
        var comparer = new Comparer(rows, nicknames);
        return piece -> {
            var patterns = new PatternCounts();
            if (piece < blocks.pieces()) {
                blocks.read(piece, (left, right) -> patterns.add(comparer.compare(left, right)));
            }
            return patterns;
        };
    }

    private IntFunction<PatternCounts> sampler() {
        var comparer = new Comparer(rows, nicknames);
        var sample = blocks.sample();
        return piece -> {
            var patterns = new PatternCounts();
            for (var pair = piece; pair < sample.size(); pair += PIECES) {
                if (sample.weight(pair) > 0) {
                    var pattern = comparer.compare(sample.left(pair), sample.right(pair));
                    patterns.add(pattern, sample.weight(pair));
                }
            }
            return patterns;
        };
    }

    private IntFunction<PatternCounts> drawer() {
        var comparer = new Comparer(rows, nicknames);
        return piece -> {
            var patterns = new PatternCounts();
            var size = rows.size();
            for (var draw = piece; size > 1 && draw < DRAWS; draw += PIECES) {
                var lot = Lexicon.mixed(draw + 0x9e3779b97f4a7c15L);
                var left = (int) ((lot >>> 33) % size);
                var right = (int) ((lot & 0x7fffffff) % size);
                if (left != right && (!across || rows.source(left) != rows.source(right))) {
                    patterns.add(comparer.compare(Math.min(left, right), Math.max(left, right)));
                }
            }
            return patterns;
        };
    }

    /// How often two rows agree fully by accident, by the frequency of the values.
    private double[] chances(int slots) {
        var texts = rows.texts();
        var chances = new double[slots];
        for (var slot = 0; slot < slots; slot++) {
            var lexicon =
                    switch (Pattern.comparison(slot)) {
                        case GIVEN -> texts.firsts();
                        case SURNAME -> texts.families();
                        case BIRTH -> texts.births();
                        case OTHER -> texts.others(slot - Comparison.OTHER.ordinal());
                        default -> null;
                    };
            chances[slot] = lexicon == null ? 0 : 0.5 * lexicon.chance();
        }
        return chances;
    }
}
