package org.doorstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class BackAtWorkTest {

    private final SimpleObjectProperty<Boolean> focused = new SimpleObjectProperty<>(true);
    private Instant now = Instant.parse("2026-11-22T09:42:00Z");
    private int came;
    private final BackAtWork back = new BackAtWork(focused, () -> now, () -> came++);

    @Test
    void whoComesBackAfterAWhileIsHeard() {
        awayFor(BackAtWork.A_WHILE);

        assertThat(came).isEqualTo(1);
    }

    @Test
    void whoLooksElsewhereForAMomentIsNot() {
        awayFor(BackAtWork.A_WHILE.minusMillis(1));

        assertThat(came).isZero();
    }

    @Test
    void eachAbsenceCountsByItself() {
        awayFor(Duration.ofSeconds(40));
        awayFor(Duration.ofSeconds(40));

        assertThat(came).isZero();
    }

    @Test
    void onceTheVaultIsLockedNobodyListens() {
        back.close();

        awayFor(Duration.ofHours(1));

        assertThat(came).isZero();
    }

    private void awayFor(Duration time) {
        focused.set(false);
        now = now.plus(time);
        focused.set(true);
    }
}
