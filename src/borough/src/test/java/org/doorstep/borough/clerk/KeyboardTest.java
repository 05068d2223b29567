package org.doorstep.borough.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import org.doorstep.borough.dice.Dice;
import org.junit.jupiter.api.Test;

class KeyboardTest {

    @Test
    void aSlipChangesLittleAndNeverTheFirstLetter() {
        for (var seed = 0; seed < 500; seed++) {
            var slipped = Keyboard.slip("Hargreaves", Dice.of(seed));

            assertThat(slipped).startsWith("H").hasSizeBetween(9, 11);
        }
    }

    @Test
    void aWrongKeyIsTheOneBesideTheRightOne() {
        var wrong = new java.util.HashSet<Character>();
        for (var seed = 0; seed < 500; seed++) {
            var slipped = Keyboard.slip("aga", Dice.of(seed));
            if (slipped.length() == 3 && slipped.startsWith("a") && slipped.endsWith("a")) {
                wrong.add(slipped.charAt(1));
            }
        }

        assertThat(wrong).containsExactlyInAnyOrder('f', 'h');
    }

    @Test
    void aNumberStaysANumberOfTheSameLength() {
        for (var seed = 0; seed < 200; seed++) {
            assertThat(Keyboard.slipDigit("QQ123456C", 2, Dice.of(seed))).matches("QQ\\d{6}C");
        }
    }
}
