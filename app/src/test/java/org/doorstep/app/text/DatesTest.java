package org.doorstep.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    private static final Instant NOW = Instant.parse("2026-08-06T08:42:00Z");
    private final Dates dates = new Dates(Clock.fixed(NOW, ZoneId.of("Europe/London")));

    @Test
    void todayNeedsOnlyTheTime() {
        assertThat(dates.moment(NOW)).isEqualTo("09:42");
    }

    @Test
    void anotherDayIsWrittenOut() {
        assertThat(dates.moment(NOW.minus(Duration.ofDays(2)))).isEqualTo("4 August 2026, 09:42");
    }

    @Test
    void yesterdayIsAWord() {
        assertThat(dates.dayInWords(NOW.minus(Duration.ofDays(1)))).isEqualTo("yesterday");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1 second",
        "29500, 30 seconds",
        "60000, 1 minute",
        "350000, 6 minutes",
        "3600000, 1 hour"
    })
    void waitsAreRoundedUp(long millis, String words) {
        assertThat(Dates.duration(Duration.ofMillis(Math.max(millis, 1)))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "812, 812 bytes",
        "2140000, 2.1 MB",
        "31000000, 31 MB",
        "3100000000, 3.1 GB",
        "999999, 1.0 MB"
    })
    void sizesAreShort(long bytes, String words) {
        assertThat(Amounts.size(bytes)).isEqualTo(words);
    }
}
