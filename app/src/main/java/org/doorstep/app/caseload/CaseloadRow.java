package org.doorstep.app.caseload;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.task.TaskLine;
import org.doorstep.domain.caseload.Client;
import org.doorstep.domain.caseload.Client.Contact;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.citizen.MergedCaution;
import org.doorstep.domain.clock.Reckoning;
import org.doorstep.domain.clock.Standing;
import org.jspecify.annotations.Nullable;

/// One person of the caseload, in words.
///
/// @param about where they live, or since when they were born
/// @param work the open cases, or that the file alone was given
/// @param cautions the gravest first
/// @param tasks what the officer has to do, the most pressing first
/// @param late how many of these are late
/// @param atRisk how many of these are at risk
/// @param contact when anybody was last in touch
/// @param contactDay for sorting; null if never
record CaseloadRow(
        UUID person,
        String name,
        String about,
        String work,
        List<MergedCaution> cautions,
        List<TaskLine> tasks,
        int late,
        int atRisk,
        String contact,
        String contactWhat,
        @Nullable LocalDate contactDay) {

    /// What is late first, then what is at risk, then whom to be careful with; else by name.
    static final Comparator<CaseloadRow> PRESSING =
            Comparator.comparing((CaseloadRow row) -> row.late == 0)
                    .thenComparing(row -> row.atRisk == 0)
                    .thenComparing(CaseloadRow::gravest)
                    .thenComparing(row -> -row.late)
                    .thenComparing(row -> -row.atRisk)
                    .thenComparing(row -> row.name);

    /// Whoever has waited longest for a word first.
    static final Comparator<CaseloadRow> CONTACT =
            Comparator.comparing(
                            CaseloadRow::contactDay,
                            Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                    .thenComparing(CaseloadRow::name);

    static final Comparator<CaseloadRow> NAME = Comparator.comparing(CaseloadRow::name);

    static final Comparator<CaseloadRow> WARNINGS =
            Comparator.comparing(CaseloadRow::gravest).thenComparing(CaseloadRow::name);

    static final Comparator<CaseloadRow> NEXT =
            Comparator.comparing(CaseloadRow::nextDay).thenComparing(CaseloadRow::name);

    private static final Messages TEXT = Messages.of("caseload");

    static CaseloadRow of(Client client, Reckoning reckoning, Clock clock) {
        var who = Mention.of(client.glance());
        var tasks =
                client.tasks().stream()
                        .map(task -> TaskLine.of(task, who, reckoning, clock, false))
                        .sorted(TaskLine.PRESSING)
                        .toList();
        var glance = client.glance();
        var contact = client.contact();
        return new CaseloadRow(
                client.person(),
                glance.name().display(),
                glance.addressHidden()
                        ? TEXT.get("address.hidden")
                        : glance.address() == null ? TEXT.get("address.none") : glance.address(),
                work(client),
                client.cautions(),
                tasks,
                count(tasks, Standing.State.LATE),
                count(tasks, Standing.State.AT_RISK),
                contact == null ? TEXT.get("contact.none") : when(contact, clock),
                contact == null
                        ? ""
                        : TEXT.get(
                                "contact.what",
                                contact.what() == null
                                        ? TEXT.get("contact.note")
                                        : who.discreet(contact.what()),
                                Dates.day(contact.at().date())),
                contact == null ? null : contact.at().date());
    }

    /// What comes next, or null if the officer has nothing to do.
    @Nullable TaskLine next() {
        return tasks.isEmpty() ? null : tasks.getFirst();
    }

    boolean presses() {
        return late + atRisk > 0;
    }

    /// Whether one is to be careful: what is only good to know is no warning.
    boolean warns() {
        return gravest() < Caution.Level.KNOW.ordinal();
    }

    /// Whether nobody has been in touch since that day.
    boolean unheardSince(LocalDate day) {
        return contactDay == null || contactDay.isBefore(day);
    }

    /// Whether every word stands somewhere in the row.
    boolean has(String typed) {
        var all =
                String.join(
                                " ",
                                name,
                                about,
                                work,
                                contactWhat,
                                tasks.stream().map(TaskLine::what).collect(Collectors.joining(" ")),
                                cautions.stream()
                                        .map(MergedCaution::text)
                                        .collect(Collectors.joining(" ")))
                        .toLowerCase(Locale.UK);
        return Stream.of(typed.strip().toLowerCase(Locale.UK).split("\\s+"))
                .allMatch(all::contains);
    }

    /// The row as one sentence, for a screen reader.
    String sentence() {
        var next = next();
        return Stream.of(
                        name,
                        cautions.stream()
                                .map(MergedCaution::text)
                                .collect(Collectors.joining(", ")),
                        late > 0 ? TEXT.get("late", late) : "",
                        atRisk > 0 ? TEXT.get("atRisk", atRisk) : "",
                        work,
                        next == null ? "" : TEXT.get("row.next", next.what(), next.by()),
                        TEXT.get("row.contact", contact),
                        contactWhat)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String work(Client client) {
        return client.cases().isEmpty()
                ? client.given() ? TEXT.get("work.given") : TEXT.get("work.task")
                : client.cases().stream()
                        .map(one -> TEXT.get("work.case", one.title(), one.stage()))
                        .collect(Collectors.joining("; "));
    }

    private static String when(Contact contact, Clock clock) {
        var day = contact.at().date();
        var ago = LocalDate.now(clock).toEpochDay() - day.toEpochDay();
        return ago < 0 ? Dates.day(day) : TEXT.get("contact.ago", ago);
    }

    private static int count(List<TaskLine> tasks, Standing.State state) {
        return (int)
                tasks.stream()
                        .map(TaskLine::standing)
                        .filter(Objects::nonNull)
                        .filter(standing -> standing.state() == state)
                        .count();
    }

    private int gravest() {
        return cautions.isEmpty()
                ? Caution.Level.values().length
                : cautions.getFirst().level().ordinal();
    }

    private LocalDate nextDay() {
        var next = next();
        return next == null || next.standing() == null
                ? LocalDate.MAX
                : next.standing().day().orElse(LocalDate.MAX);
    }
}
