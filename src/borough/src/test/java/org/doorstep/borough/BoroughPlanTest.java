package org.doorstep.borough;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class BoroughPlanTest {

    @Test
    void aBoroughTooLargeForItsIdentifiersIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BoroughPlan(1, 400_001, BoroughPlan.FIRST_NIGHT))
                .withMessage("A borough has from 100 to 400,000 people, not 400,001.");
    }

    @Test
    void aNightBeforeTheFirstIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BoroughPlan(1, 5_000, BoroughPlan.FIRST_NIGHT.minusDays(1)))
                .withMessage(
                        "The borough's first night is 2026-11-01, so 2026-10-31 is too early.");
    }
}
