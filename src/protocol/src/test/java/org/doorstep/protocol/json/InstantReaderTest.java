package org.doorstep.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantReaderTest {

    private final Json json = new Json();

    @Test
    void aMomentIsReadAsItWasWritten() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var nanos = random.nextInt(4) * random.nextInt(1_000_000_000 / 3);
            var moment =
                    Instant.ofEpochSecond(
                            random.nextLong(-60_000_000_000L, 250_000_000_000L),
                            i % 3 == 0 ? nanos / 1_000 * 1_000 : nanos);

            assertThat(InstantReader.usual(moment.toString())).isEqualTo(moment);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-08-06T09:00:00+01:00",
                "2026-08-06T08:00Z",
                "+12026-08-06T08:00:00Z",
                "2026-08-06T08:00:00.1234567890Z"
            })
    void whatIsWrittenOtherwiseIsLeftToTheFormatter(String text) {
        assertThat(InstantReader.usual(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-13-06T08:00:00Z",
                "2026-02-30T08:00:00Z",
                "2026-08-06T25:00:00Z",
                "2026-08-06T08:00:61Z",
                "2026-08-0xT08:00:00Z",
                "nothing of the kind.."
            })
    void whatIsNoMomentIsRefused(String text) {
        assertThatThrownBy(() -> json.read('"' + text + '"', Instant.class))
                .isInstanceOf(ProtocolException.class);
    }
}
