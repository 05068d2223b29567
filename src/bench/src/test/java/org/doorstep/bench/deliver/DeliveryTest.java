package org.doorstep.bench.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryTest {

    @TempDir Path folder;

    @Test
    void laptopsHoldExactlyWhatTheirOfficersMaySeeAtFirstAndAfterMuchWasRevoked() throws Exception {
        deliver(40, 12);
    }

    @Test
    @Tag("long")
    void soDoFiftyOfThem() throws Exception {
        deliver(100, 50);
    }

    /// @param onWire how many officers' answers are compared
    /// @param byFile how many officers' decrypted files
    private void deliver(int onWire, int byFile) throws Exception {
        var delivery = new Delivery(folder, 1);

        delivery.run(300, onWire, byFile);

        assertThat(delivery.files().rows()).isGreaterThan(10L * byFile);
        assertThat(delivery.files().extraRows()).isZero();
        assertThat(delivery.files().extraFields()).isZero();
        assertThat(delivery.files().missing()).isZero();
        assertThat(delivery.wire().isClean()).isTrue();
    }
}
