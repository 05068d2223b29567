package org.doorstep.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JaroWinklerTest {

    @ParameterizedTest
    @CsvSource({
        "martha, marhta, 0.9611",
        "dwayne, duane, 0.8400",
        "dixon, dicksonx, 0.8133",
        "okafor, okafor, 1.0",
        "abc, xyz, 0.0"
    })
    void likenessIsThatOfThePublishedExamples(String word, String other, double likeness) {
        assertThat(new JaroWinkler().of(word, other)).isCloseTo(likeness, within(0.0001));
    }

    @Test
    void whichWordComesFirstDoesNotMatter() {
        var measure = new JaroWinkler();

        assertThat(measure.of("abaab", "baabaa")).isEqualTo(measure.of("baabaa", "abaab"));
    }

    @Test
    void aWordThatSaysNothingIsLikeNone() {
        assertThat(new JaroWinkler().of("", "")).isZero();
    }
}
