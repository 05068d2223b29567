package org.doorstep.bench.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryTest {

    @TempDir Path folder;

    @Test
    void fiftyLaptopsHoldExactlyWhatTheirOfficersMaySeeAtFirstAndAfterMuchWasRevoked()
            throws Exception {
        var delivery = new Delivery(folder, 1);

        delivery.run(300, 100, 50);

        assertThat(delivery.files().rows()).isGreaterThan(500);
        assertThat(delivery.files().extraRows()).isZero();
        assertThat(delivery.files().extraFields()).isZero();
        assertThat(delivery.files().missing()).isZero();
        assertThat(delivery.wire().isClean()).isTrue();
    }
}
