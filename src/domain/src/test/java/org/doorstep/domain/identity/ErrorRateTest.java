package org.doorstep.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ErrorRateTest {

    /// The figures of R's `prop.test(1, 40, correct = FALSE)`.
    @Test
    void theIntervalIsWilsons() {
        var rate = new ErrorRate(40, 1);

        assertThat(rate.atLeast()).isCloseTo(0.0044, within(0.0002));
        assertThat(rate.atMost()).isCloseTo(0.1288, within(0.0002));
    }

    @Test
    void whereNobodyLookedNothingIsKnown() {
        assertThat(new ErrorRate(0, 0).atLeast()).isZero();
        assertThat(new ErrorRate(0, 0).atMost()).isEqualTo(1);
    }
}
