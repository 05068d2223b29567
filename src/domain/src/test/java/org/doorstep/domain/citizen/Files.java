package org.doorstep.domain.citizen;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.attachment.AttachedFile;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.response.FormResponse;
import org.jspecify.annotations.Nullable;

/// Makes files for tests, row by row.
final class Files {

    static final Instant LAST_NIGHT = Instant.parse("2026-08-05T22:00:00Z");

    private final UUID person = id("person");
    private final List<Recorded<SourceRecord>> rows = new ArrayList<>();
    private final List<Recorded<Involvement>> involvements = new ArrayList<>();
    private final List<Recorded<Event>> events = new ArrayList<>();
    private final List<Recorded<Note>> notes = new ArrayList<>();
    private final List<Recorded<FormResponse>> forms = new ArrayList<>();

    static Fact fact(Field field, String value) {
        return new Fact(field, value, null);
    }

    static Fact fact(Field field, String value, String since) {
        return new Fact(field, value, LocalDate.parse(since));
    }

    Files row(Category service, Fact... facts) {
        return add(service, "K1", List.of(), null, null, facts);
    }

    Files endedRow(Category service, String key, String endedOn, Fact... facts) {
        return add(service, key, List.of(), null, LocalDate.parse(endedOn), facts);
    }

    Files state(Category service, String key, ServiceState state) {
        return add(service, key, List.of(), state, null);
    }

    Files cautions(Category service, String key, Caution... cautions) {
        return add(service, key, Arrays.asList(cautions), null, null);
    }

    Files add(
            Category service,
            String key,
            List<Caution> cautions,
            @Nullable ServiceState state,
            @Nullable LocalDate endedOn,
            Fact... facts) {
        var source = service.toString();
        rows.add(
                new Recorded<>(
                        header(service, source + key, "import:" + source, LAST_NIGHT, 1),
                        new SourceRecord(
                                source, key, List.of(facts), cautions, state, List.of(), endedOn)));
        return this;
    }

    Files involved(Category service, String team, @Nullable String phone) {
        involvements.add(
                new Recorded<>(
                        header(Category.CORE, service + team, "linkage", LAST_NIGHT, 1),
                        new Involvement(service, team, phone, null)));
        return this;
    }

    Files event(Category service, String key, Event.Kind kind, String at, String title) {
        events.add(
                new Recorded<>(
                        header(service, "event" + key, "import:" + service, LAST_NIGHT, 1),
                        new Event(
                                service.toString(),
                                key,
                                kind,
                                OccurredAt.parse(at),
                                title,
                                null,
                                null)));
        return this;
    }

    Files told(Category service, String type, String at, String title, boolean open) {
        events.add(
                new Recorded<>(
                        header(service, "told" + type, "hub", LAST_NIGHT, 1),
                        new Event(
                                Provenance.DOORSTEP,
                                type,
                                Event.Kind.OTHER,
                                OccurredAt.parse(at),
                                title,
                                null,
                                null,
                                new Event.Told(type, open))));
        return this;
    }

    Files note(String name, String at, String text, @Nullable String corrects, int version) {
        return note(
                name,
                at,
                new Note(Category.HOUSING, text, corrects == null ? null : id(corrects)),
                version);
    }

    Files note(String name, String at, Note note, int version) {
        notes.add(
                new Recorded<>(
                        header(note.service(), name, "W00007", Instant.parse(at), version), note));
        return this;
    }

    /// A completed form with a payslip.
    Files form(Category service, String at, boolean originalSeen) {
        var moment = Instant.parse(at);
        var payslip =
                new AttachedFile(
                        id("payslip" + at),
                        "0".repeat(64),
                        1,
                        "image/png",
                        "payslip.png",
                        "",
                        moment,
                        originalSeen ? moment : null);
        forms.add(
                new Recorded<>(
                        header(service, "form" + at, "W00007", moment, 1),
                        new FormResponse(
                                "claim",
                                FormResponse.SHIPPED,
                                "Claim",
                                service,
                                "contact",
                                1,
                                null,
                                null,
                                Map.of("copies", List.of(payslip.answer())))));
        return this;
    }

    CitizenFile file() {
        return new CitizenFile(
                person,
                List.of("Family Support North"),
                rows,
                List.of(),
                involvements,
                events,
                notes,
                forms,
                Belief.USUAL);
    }

    CitizenFile reversed() {
        return new CitizenFile(
                person,
                List.of("Family Support North"),
                rows.reversed(),
                List.of(),
                involvements.reversed(),
                events.reversed(),
                notes.reversed());
    }

    SingleView view() {
        return SingleView.of(file());
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }

    static OccurredAt at(String date, String time) {
        return new OccurredAt(LocalDate.parse(date), LocalTime.parse(time));
    }

    private Header header(
            Category service, String name, String author, Instant observedAt, int version) {
        return new Header(
                id(name),
                person,
                service,
                Sensitivity.NORMAL,
                version,
                author,
                observedAt,
                observedAt.plusSeconds(60));
    }
}
