package org.doorstep.borough.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.doorstep.borough.dice.Dice;
import org.junit.jupiter.api.Test;

class EarTest {

    @Test
    void aNameIsWrittenAsItSounds() {
        var heard = new HashSet<String>();
        for (var seed = 0; seed < 300; seed++) {
            heard.add(Ear.misheard("Stephanie", Dice.of(seed)));
        }

        assertThat(heard).contains("Stefanie", "Stephany").allMatch(name -> name.startsWith("S"));
    }

    @Test
    void aCapitalThatIsTwoLettersWhenSmallIsHeardToo() {
        for (var seed = 0; seed < 300; seed++) {
            assertThat(Ear.misheard("İbrahim", Dice.of(seed)))
                    .startsWith("İ")
                    .isNotEqualTo("İbrahim");
        }
    }
}
