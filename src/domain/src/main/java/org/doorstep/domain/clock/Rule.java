package org.doorstep.domain.clock;

import java.time.LocalDate;
import java.util.List;
import org.doorstep.domain.access.Category;
import org.jspecify.annotations.Nullable;

/// One time limit, as law or the council sets it. Data, never a constant: the law moves.
///
/// @param id for example `awaab-investigate`; the same through all its editions
/// @param service whose work it limits
/// @param title what is to do, for officers: *Damp and mould: investigate*
/// @param starts what starts it, for officers: *the day we learn of it*
/// @param limit how long
/// @param firstDay which day counts first
/// @param roll where it goes if it would end on no working day
/// @param warn how long before the end it is at risk
/// @param from the first day on which it is in force, or null if it always was
/// @param until the last day on which it is in force, or null while it is
/// @param statutory whether law sets it; else it is the council's own target
/// @param source where it is written
/// @param checked how well that is known
/// @param pauses the reasons for which it may be paused; none if it never may
/// @param note what an officer should know besides, or null
public record Rule(
        String id,
        Category service,
        String title,
        String starts,
        Span limit,
        FirstDay firstDay,
        Roll roll,
        Span warn,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean statutory,
        String source,
        Checked checked,
        List<String> pauses,
        @Nullable String note) {

    public Rule {
        pauses = List.copyOf(pauses);
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException(id + " ends before it begins");
        }
    }

    /// Whether it is in force on that day.
    public boolean inForceOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
