package org.doorstep.app.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class DirectBackgroundTest {

    private final DirectBackground background = Background.direct();
    private final ArrayList<String> seen = new ArrayList<>();

    @Test
    void timersRunInOrderWhenTheyAreDue() {
        background.after(Duration.ofSeconds(2), () -> seen.add("second"));
        background.after(Duration.ofSeconds(1), () -> seen.add("first"));
        background.after(Duration.ofSeconds(9), () -> seen.add("never"));

        background.elapse(Duration.ofSeconds(2));

        assertThat(seen).containsExactly("first", "second");
    }

    @Test
    void aCancelledTimerDoesNotRun() {
        background.after(Duration.ofSeconds(1), () -> seen.add("late")).cancel();

        background.elapse(Duration.ofSeconds(1));

        assertThat(seen).isEmpty();
    }
}
