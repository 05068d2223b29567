package org.doorstep.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipsTest {

    @ParameterizedTest
    @CsvSource({
        "okafor, okafor, 0",
        "okafor, okafr, 1",
        "okafor, okkafor, 1",
        "okafor, okafir, 1",
        "okafor, oakfor, 1",
        "okafor, oakfir, 2",
        "ca, abc, 3",
        "a, b, 1",
        "'', abc, 3",
        "abc, '', 3"
    })
    void aLetterTooManyMissingWrongOrSwappedIsOneSlip(String word, String other, int slips) {
        assertThat(new Slips(word).to(other)).isEqualTo(slips);
    }

    @ParameterizedTest
    @CsvSource({
        "okaf, okafor, 0",
        "oakf, okafor, 1",
        "okxf, okafor, 1",
        "thomp, thompson, 0",
        "smithx, smith, 1",
        "'', abc, 0"
    })
    void aWordStillBeingTypedIsComparedWithTheBeginning(String word, String other, int slips) {
        assertThat(new Slips(word).toBeginningOf(other)).isEqualTo(slips);
    }

    @Test
    void bothAgreeWithTheTextbookOnRandomWords() {
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++) {
            var word = word(random);
            var other = word(random);
            var table = textbook(word, other);
            var slips = new Slips(word);

            assertThat(slips.to(other)).as("%s %s", word, other).isEqualTo(last(table));
            assertThat(slips.toBeginningOf(other))
                    .as("%s %s", word, other)
                    .isEqualTo(leastOfLastRow(table));
        }
    }

    private static String word(Random random) {
        var word = new StringBuilder();
        for (var i = random.nextInt(9); i > 0; i--) {
            word.append((char) ('a' + random.nextInt(4)));
        }
        return word.toString();
    }

    private static int[][] textbook(String word, String other) {
        var table = new int[word.length() + 1][other.length() + 1];
        for (var i = 0; i <= word.length(); i++) {
            for (var j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                    continue;
                }
                var wrong = word.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                table[i][j] =
                        Math.min(
                                Math.min(table[i - 1][j], table[i][j - 1]) + 1,
                                table[i - 1][j - 1] + wrong);
                if (i > 1
                        && j > 1
                        && word.charAt(i - 1) == other.charAt(j - 2)
                        && word.charAt(i - 2) == other.charAt(j - 1)) {
                    table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
                }
            }
        }
        return table;
    }

    private static int last(int[][] table) {
        var row = table[table.length - 1];
        return row[row.length - 1];
    }

    private static int leastOfLastRow(int[][] table) {
        var least = Integer.MAX_VALUE;
        for (var slips : table[table.length - 1]) {
            least = Math.min(least, slips);
        }
        return least;
    }
}
