package org.doorstep.sync.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class NewNetworkTest {

    private static final Set<String> NONE = Set.of();
    private static final Set<String> OFFICE = Set.of("192.0.2.7");

    @Test
    void aNetworkThatComesRings() throws InterruptedException {
        var rung = new CountDownLatch(1);
        var network = network(rung, List.of(NONE, NONE, OFFICE).iterator());

        network.watch();

        rung.await();
    }

    @Test
    void aNetworkThatGoesAndStaysTheSameDoesNotRing() throws InterruptedException {
        var rung = new CountDownLatch(1);
        var looked = new CountDownLatch(3);
        var network =
                new NewNetwork(
                        () -> {
                            looked.countDown();
                            return looked.getCount() == 2 ? OFFICE : NONE;
                        },
                        Duration.ofNanos(1),
                        bell(rung));

        network.watch();
        looked.await();
        network.enough();

        assertThat(rung.getCount()).isEqualTo(1);
    }

    private static NewNetwork network(CountDownLatch rung, Iterator<Set<String>> addresses) {
        return new NewNetwork(
                () -> addresses.hasNext() ? addresses.next() : OFFICE,
                Duration.ofNanos(1),
                bell(rung));
    }

    private static Bell bell(CountDownLatch rung) {
        return new Bell() {
            @Override
            public void ring() {
                rung.countDown();
            }

            @Override
            public void await(Duration atMost) {
                throw new AssertionError("nobody waits here");
            }
        };
    }
}
