package org.doorstep.app.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestTest {

    private final List<String> answers = new ArrayList<>();
    private final List<Boolean> busy = new ArrayList<>();
    private final Latest<String> latest = Background.direct().latest(answers::add, busy::add);
    private boolean broken = true;

    @Test
    void aFailureIsToldAndShownAndTheSameCanBeAskedAgain() {
        var shown = catchThrowable(() -> latest.submit(this::read));
        assertThat(shown).hasMessage("the disk is gone");
        assertThat(latest.failingProperty().get()).isTrue();
        assertThat(busy).containsExactly(true, false);

        broken = false;
        latest.again();

        assertThat(latest.failingProperty().get()).isFalse();
        assertThat(answers).containsExactly("read");
    }

    @Test
    void whatIsForgottenFailsNoMore() {
        catchThrowable(() -> latest.submit(this::read));

        latest.forget();
        latest.again();

        assertThat(latest.failingProperty().get()).isFalse();
        assertThat(answers).isEmpty();
    }

    private String read() {
        if (broken) {
            throw new AppException("the disk is gone");
        }
        return "read";
    }
}
