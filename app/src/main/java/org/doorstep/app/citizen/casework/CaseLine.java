package org.doorstep.app.citizen.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.form.FormOffer;
import org.doorstep.app.ui.task.TaskLine;
import org.doorstep.app.ui.task.Team;
import org.doorstep.domain.attachment.AttachedFile;
import org.doorstep.domain.attachment.Attachment;
import org.doorstep.domain.casework.Case;
import org.doorstep.domain.casework.CaseEntry;
import org.doorstep.domain.casework.CaseRun;
import org.doorstep.domain.casework.CaseType.Stage;
import org.doorstep.domain.citizen.AddressTraces;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.clock.Reckoning;
import org.doorstep.domain.record.Recorded;
import org.jspecify.annotations.Nullable;

/// One case, in words.
///
/// @param run the case as it was read
/// @param stage what its stage is called
/// @param worker who works on it
/// @param about what it is about; empty if nobody said
/// @param outcome how it ended; null while it is open
/// @param reason why it ended so; null if nobody said
/// @param since when it was opened, and by whom
/// @param todo its open tasks, the most pressing first
/// @param done its other tasks, the newest first
/// @param history the newest first
/// @param people who did something in it, the worker left out
/// @param forms those of its stage that can be filled in here
/// @param files photos and files that belong to it, the newest first
record CaseLine(
        CaseRun run,
        String stage,
        String worker,
        String about,
        @Nullable String outcome,
        @Nullable String reason,
        String since,
        List<TaskLine> todo,
        List<TaskLine> done,
        List<Entry> history,
        List<String> people,
        List<FormOffer> forms,
        List<AttachedFile> files) {

    private static final Messages TEXT = Messages.of("casework");

    /// One line of the history.
    ///
    /// @param at when, in words
    /// @param waiting whether it still waits to be sent
    record Entry(String at, String what, String who, @Nullable String why, boolean waiting) {}

    /// @param forms see [CaseForms]
    /// @param files those of the person
    /// @param undisclosed what no words of it tell: the person's addresses, where they are hidden
    static CaseLine of(
            CaseRun run,
            Team team,
            Reckoning reckoning,
            Clock clock,
            List<FormOffer> forms,
            List<Recorded<Attachment>> files,
            AddressTraces undisclosed) {
        var dates = new Dates(clock);
        var tasks =
                run.tasks().stream()
                        .map(task ->
                                TaskLine.of(
                                        task,
                                        new Mention(
                                                team.name(task.body().owner()),
                                                List.of(),
                                                undisclosed),
                                        reckoning,
                                        clock,
                                        false))
                        .toList();
        return new CaseLine(
                run,
                run.stage().map(Stage::title).orElse(run.body().stage()),
                team.name(run.body().owner()),
                about(run),
                outcome(run),
                discreet(run.body().reason(), undisclosed),
                since(run, team, dates),
                tasks.stream()
                        .filter(line -> line.body().isOpen())
                        .sorted(TaskLine.PRESSING)
                        .toList(),
                tasks.stream()
                        .filter(line -> !line.body().isOpen())
                        .sorted(Comparator.comparing(CaseLine::doneAt).reversed())
                        .toList(),
                run.entries().reversed().stream()
                        .map(entry -> entry(entry, team, dates, undisclosed))
                        .toList(),
                people(run, team),
                forms,
                files.reversed().stream()
                        .filter(file -> isOf(run, file.body()))
                        .map(file -> AttachedFile.of(file.header().id(), file.body()))
                        .map(file ->
                                file.worded(
                                        undisclosed.masked(file.name()),
                                        undisclosed.masked(file.caption())))
                        .toList());
    }

    /// What was attached in the case, or to the form with which it began.
    private static boolean isOf(CaseRun run, Attachment file) {
        return run.id().equals(file.caseId())
                || run.beganWith().filter(file.owner()::equals).isPresent();
    }

    UUID id() {
        return run.id();
    }

    Case body() {
        return run.body();
    }

    String title() {
        return body().title();
    }

    /// The task whose limit presses most; empty if none of what is to do has a limit.
    Optional<TaskLine> limit() {
        return todo.stream().filter(line -> line.standing() != null).findFirst();
    }

    /// The row as one sentence, for a screen reader.
    String sentence() {
        var last = outcome;
        return last != null
                ? TEXT.get("row.closed", title(), last, worker)
                : TEXT.get(
                        "row.open",
                        title(),
                        stage,
                        worker,
                        limit().map(TaskLine::state).orElse(TEXT.get("noLimit")));
    }

    private static Instant doneAt(TaskLine line) {
        return line.record().header().observedAt();
    }

    private static String about(CaseRun run) {
        return String.join(
                ", ",
                run.body().subjects().stream()
                        .map(id ->
                                run.type()
                                        .flatMap(type -> type.subject(id))
                                        .map(subject -> subject.title())
                                        .orElse(id))
                        .toList());
    }

    private static @Nullable String outcome(CaseRun run) {
        var id = run.body().outcome();
        return id == null
                ? null
                : run.type()
                        .flatMap(type -> type.outcome(id))
                        .map(outcome -> outcome.title())
                        .orElse(id);
    }

    private static String since(CaseRun run, Team team, Dates dates) {
        return run.entries().stream()
                .filter(entry -> entry.body().kind() == CaseEntry.Kind.OPENED)
                .findFirst()
                .map(entry ->
                        TEXT.get(
                                "since",
                                dates.day(entry.body().at()),
                                team.name(entry.header().author())))
                .orElseGet(() -> TEXT.get("since.unknown"));
    }

    private static Entry entry(
            Recorded<CaseEntry> record, Team team, Dates dates, AddressTraces undisclosed) {
        var entry = record.body();
        return new Entry(
                dates.moment(entry.at()),
                undisclosed.masked(what(entry)),
                team.name(record.header().author()),
                discreet(entry.why(), undisclosed),
                record.header().waiting());
    }

    private static @Nullable String discreet(@Nullable String words, AddressTraces undisclosed) {
        return words == null ? null : undisclosed.masked(words);
    }

    private static String what(CaseEntry entry) {
        return switch (entry.kind()) {
            case OPENED -> TEXT.get("entry.opened");
            case MOVED -> TEXT.get("entry.moved", entry.title());
            case CLOSED, HAPPENED -> entry.title();
            case GIVEN -> TEXT.get("entry.given", entry.title());
            case RENEWED -> TEXT.get("entry.renewed", entry.title());
            case TAKEN_BACK -> TEXT.get("entry.takenBack", entry.title());
        };
    }

    private static List<String> people(CaseRun run, Team team) {
        var people = new LinkedHashSet<String>();
        run.entries().forEach(entry -> people.add(team.name(entry.header().author())));
        run.tasks().stream()
                .filter(task -> task.body().owner() != null)
                .forEach(task -> people.add(team.name(task.body().owner())));
        people.remove(team.name(run.body().owner()));
        return List.copyOf(people);
    }
}
