package org.doorstep.sync.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class DoorBellTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:42:00Z");
    private static final Duration LOOK = Duration.ofNanos(1);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Wall wall = new Wall();
    private final DoorBell bell = new DoorBell(wall, LOOK);

    @Test
    void aMachineThatSleptWaitsNoLonger() throws InterruptedException {
        wall.sleeps = Duration.ofHours(2);

        bell.await(A_DAY);

        assertThat(wall.slept).isTrue();
    }

    @Test
    void aMachineThatIsOnlyBusyWaitsOnUntilItIsRung() throws InterruptedException {
        wall.sleeps = DoorBell.SLEPT;
        wall.afterwards = bell::ring;

        bell.await(A_DAY);

        assertThat(wall.rung).isTrue();
    }

    @Test
    void whereNothingHappensTheTimeIsOverAtItsEnd() throws InterruptedException {
        bell.await(LOOK.multipliedBy(3));

        assertThat(wall.looked).isEqualTo(6);
    }

    @Test
    void aRingWhileNobodyWaitsEndsTheNextWait() throws InterruptedException {
        bell.ring();

        bell.await(A_DAY);

        assertThat(wall.looked).isEqualTo(1);
    }

    /// Stands still but for one sleep; some looks after it, something happens.
    private static final class Wall implements InstantSource {

        private Instant now = NOW;
        private Duration sleeps = Duration.ZERO;
        private Runnable afterwards = () -> {};
        private int looked;
        private boolean slept;
        private boolean rung;

        @Override
        public Instant instant() {
            looked++;
            if (looked == 4) {
                slept = !sleeps.isZero();
                now = now.plus(sleeps);
            }
            if (looked == 8) {
                rung = true;
                afterwards.run();
            }
            return now;
        }
    }
}
