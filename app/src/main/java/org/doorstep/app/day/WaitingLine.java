package org.doorstep.app.day;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.MarkerTag;
import org.doorstep.app.ui.task.TaskLine;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.clock.Reckoning;
import org.doorstep.domain.day.Day.Waiting;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.task.Task;
import org.jspecify.annotations.Nullable;

/// What nobody has yet, in words.
///
/// @param who in whose file it is; nobody until it is known
/// @param what the case with the most pressing of what is to do in it, or the task
/// @param first the most pressing task; null for a case without any that waits
record WaitingLine(
        Waiting waits,
        Header header,
        Mention who,
        String what,
        Category service,
        @Nullable TaskLine first) {

    /// The most pressing first; what has no limit last.
    static final Comparator<WaitingLine> PRESSING = WaitingLine::compare;

    private static final Messages TEXT = Messages.of("day");

    static WaitingLine of(Waiting waits, Reckoning reckoning, Clock clock) {
        return switch (waits) {
            case Waiting.OfTask one -> {
                var line = pressing(List.of(one.task()), reckoning, clock).orElseThrow();
                yield new WaitingLine(
                        waits,
                        one.task().header(),
                        Mention.NOBODY,
                        line.body().what(),
                        line.body().service(),
                        line);
            }
            case Waiting.OfCase one -> {
                var first = pressing(one.tasks(), reckoning, clock).orElse(null);
                var body = one.record().body();
                var what =
                        first == null
                                ? body.title()
                                : TEXT.get("waiting.case", body.title(), first.body().what());
                yield new WaitingLine(
                        waits, one.record().header(), Mention.NOBODY, what, body.service(), first);
            }
        };
    }

    private static Optional<TaskLine> pressing(
            List<Recorded<Task>> tasks, Reckoning reckoning, Clock clock) {
        return tasks.stream()
                .map(task -> TaskLine.of(task, Mention.NOBODY, reckoning, clock, false))
                .min(TaskLine.PRESSING);
    }

    private static int compare(WaitingLine one, WaitingLine other) {
        var left = one.first;
        var right = other.first;
        var by =
                left == null || right == null
                        ? Boolean.compare(left == null, right == null)
                        : TaskLine.PRESSING.compare(left, right);
        return by != 0 ? by : one.id().compareTo(other.id());
    }

    /// The same of that person, without an address that must not be disclosed.
    WaitingLine about(Mention person) {
        return new WaitingLine(waits, header, person, person.discreet(what), service, first);
    }

    UUID id() {
        return header.id();
    }

    /// In whose file it is.
    UUID file() {
        return header.file();
    }

    boolean isLate() {
        return first != null && first.isLate();
    }

    /// Until when and by which rule; empty for a case without a task that waits.
    String by() {
        return first == null ? "" : who.discreet(first.by());
    }

    /// How its limit stands, in words; empty if there is none.
    String state() {
        return first == null ? "" : first.state();
    }

    /// The row as one sentence, for a screen reader.
    String sentence() {
        return Stream.of(what, state(), MarkerTag.spoken(who), service.title(), by())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
