package org.doorstep.sync.hub;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.util.Set;
import org.doorstep.protocol.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

class ReadAheadTest {

    @Test
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void anErrorOfTheReadingThreadEndsTheRoundThatWaits() {
        var error = new OutOfMemoryError("no room for a line");
        var broken =
                new InputStream() {
                    @Override
                    public int read() {
                        throw error;
                    }
                };
        var reader = new PageReader(new LineReader(broken), new Json(), Set.of());

        assertThatThrownBy(() -> new ReadAhead(reader).read(_ -> {})).isSameAs(error);
    }
}
