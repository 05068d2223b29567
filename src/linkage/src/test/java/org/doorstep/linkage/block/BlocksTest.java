package org.doorstep.linkage.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import org.doorstep.linkage.Mentions;
import org.doorstep.linkage.mention.Meaning;
import org.doorstep.linkage.row.Rows;
import org.junit.jupiter.api.Test;

class BlocksTest {

    private static final int MANY = 3_000;

    private static Rows many() {
        var random = new Random(3);
        var mentions = new Mentions();
        for (var i = 0; i < MANY; i++) {
            mentions.add(
                    Meaning.GIVEN,
                    "given" + (char) ('a' + random.nextInt(26)) + (char) ('a' + random.nextInt(26)),
                    Meaning.SURNAME,
                    "sur" + (char) ('a' + random.nextInt(26)) + (char) ('a' + random.nextInt(26)),
                    Meaning.DOB,
                    "19%02d-%02d-%02d"
                            .formatted(
                                    random.nextInt(100),
                                    1 + random.nextInt(12),
                                    1 + random.nextInt(28)),
                    Meaning.POSTCODE,
                    "XQ1 %dA%c".formatted(random.nextInt(10), 'A' + random.nextInt(26)));
        }
        return mentions.rows();
    }

    @Test
    void inASmallFileEveryPairIsACandidate() {
        var rows = new Mentions().add(Meaning.GIVEN, "a").add(Meaning.DOB, "1979").rows();
        var blocks = new Blocks(rows, false);

        assertThat(blocks.everyPair()).isTrue();
        assertThat(blocks.has(0, 1)).isTrue();
    }

    @Test
    void everyPairComesOnceThoughItAgreesInSeveralKeys() {
        var blocks = new Blocks(many(), false);
        var seen = new HashSet<Long>();

        for (var piece = 0; piece < blocks.pieces(); piece++) {
            blocks.read(
                    piece,
                    (left, right) -> {
                        assertThat(left).isNotEqualTo(right);
                        var pair = (long) Math.min(left, right) * MANY + Math.max(left, right);
                        assertThat(seen.add(pair)).isTrue();
                        assertThat(blocks.has(left, right)).isTrue();
                    });
        }

        assertThat(seen).isNotEmpty();
    }

    @Test
    void theSampleStandsForAllPairsThatAgreeInAnything() {
        var rows = many();
        var sample = new Blocks(rows, false).sample();
        var sameBirth = 0.0;
        for (var pair = 0; pair < sample.size(); pair++) {
            sameBirth +=
                    rows.born(sample.left(pair)) == rows.born(sample.right(pair))
                            ? sample.weight(pair)
                            : 0;
        }
        var all = 0;
        for (var left = 0; left < MANY; left++) {
            for (var right = left + 1; right < MANY; right++) {
                all += rows.born(left) == rows.born(right) ? 1 : 0;
            }
        }

        assertThat(sameBirth).isBetween(all * 0.95, all * 1.05);
    }
}
