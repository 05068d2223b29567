package org.doorstep.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.doorstep.linkage.row.Lexicon;
import org.junit.jupiter.api.Test;

class LetterSetsTest {

    private static final double REACH = 0.65;

    private static String word(Random random) {
        var word = new StringBuilder();
        for (var i = 1 + random.nextInt(12); i > 0; i--) {
            word.append("aabcdeeinorst-7".charAt(random.nextInt(15)));
        }
        return word.toString();
    }

    @Test
    void noTwoWordsThatAreAlikeAreRuledOut() {
        var random = new Random(5);
        var lexicon = new Lexicon();
        while (lexicon.size() < 600) {
            lexicon.number(word(random));
        }
        var sets = new LetterSets(lexicon);
        var measure = new JaroWinkler();
        var ruledOut = 0;
        for (var i = 1; i < lexicon.size(); i++) {
            for (var j = i + 1; j < lexicon.size(); j++) {
                var one = lexicon.text(i);
                var other = lexicon.text(j);
                if (!sets.mayReach(REACH, i, j)) {
                    ruledOut++;
                    assertThat(measure.of(one, other)).as(one + " " + other).isLessThan(REACH);
                }
                if (!sets.mayBeWithin(1, i, j)) {
                    assertThat(OneSlip.between(one, other)).as(one + " " + other).isFalse();
                }
            }
        }
        assertThat(ruledOut).isPositive();
    }

    @Test
    void ofWordsThatCameLaterNothingIsRuledOut() {
        var lexicon = new Lexicon();
        lexicon.number("oluwaseun");
        var sets = new LetterSets(lexicon);

        assertThat(sets.mayReach(REACH, 1, lexicon.number("zzzzz"))).isTrue();
    }
}
