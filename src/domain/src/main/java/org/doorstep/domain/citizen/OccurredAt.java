package org.doorstep.domain.citizen;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// When something happened, as precisely as the source knows: a day, or a day and a time of that
/// day in the United Kingdom.
///
/// @param time null if the source gives none; never shown as midnight
public record OccurredAt(LocalDate date, @Nullable LocalTime time)
        implements Comparable<OccurredAt> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final Comparator<OccurredAt> ORDER =
            Comparator.comparing(OccurredAt::date).thenComparing(OccurredAt::timeOrStart);

    /// `2026-08-06`, or `2026-08-06T14:05:00` where the time is known.
    @Override
    public String toString() {
        return time == null ? date.toString() : date + "T" + time.format(TIME);
    }

    /// Reads [#toString()]'s form.
    ///
    /// @throws java.time.DateTimeException if the text is neither
    public static OccurredAt parse(String text) {
        var split = text.indexOf('T');
        return split < 0
                ? new OccurredAt(LocalDate.parse(text), null)
                : new OccurredAt(
                        LocalDate.parse(text.substring(0, split)),
                        LocalTime.parse(text.substring(split + 1)));
    }

    @Override
    public int compareTo(OccurredAt other) {
        return ORDER.compare(this, other);
    }

    private LocalTime timeOrStart() {
        return time == null ? LocalTime.MIN : time;
    }
}
