package org.doorstep.app.text;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Dates as *6 August 2026*, times of 24 hours as *09:42*, in the clock's zone.
public final class Dates {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter WEEKDAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final Clock clock;

    public Dates(Clock clock) {
        this.clock = clock;
    }

    /// *6 August 2026*.
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /// *09:42*.
    public static String time(LocalTime time) {
        return TIME.format(time);
    }

    /// *6 August 2026* in the clock's zone.
    public String day(Instant moment) {
        return DAY.format(moment.atZone(clock.getZone()));
    }

    /// *09:42* today, else *6 August 2026, 09:42*.
    public String moment(Instant moment) {
        var at = moment.atZone(clock.getZone());
        return at.toLocalDate().equals(LocalDate.now(clock))
                ? TIME.format(at)
                : DAY.format(at) + ", " + TIME.format(at);
    }

    /// *Thursday 6 August 2026*.
    public String today() {
        return WEEKDAY.format(LocalDate.now(clock));
    }

    /// *today*, *yesterday* or *6 August 2026*.
    public String dayInWords(Instant moment) {
        var day = moment.atZone(clock.getZone()).toLocalDate();
        var today = LocalDate.now(clock);
        if (day.equals(today)) {
            return "today";
        }
        return day.equals(today.minusDays(1)) ? "yesterday" : DAY.format(day);
    }

    /// *30 seconds*, *1 minute*, *about 6 minutes*: rounded up, never less than a second.
    public static String duration(Duration time) {
        var seconds = Math.max(1, (time.toMillis() + 999) / 1000);
        if (seconds < 60) {
            return seconds == 1 ? "1 second" : seconds + " seconds";
        }
        var minutes = (seconds + 59) / 60;
        if (minutes < 60) {
            return minutes == 1 ? "1 minute" : minutes + " minutes";
        }
        var hours = (minutes + 59) / 60;
        return hours == 1 ? "1 hour" : hours + " hours";
    }
}
