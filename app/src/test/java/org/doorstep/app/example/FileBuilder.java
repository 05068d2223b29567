package org.doorstep.app.example;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.citizen.Belief;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.CitizenFile;
import org.doorstep.domain.citizen.Event;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.Involvement;
import org.doorstep.domain.citizen.OccurredAt;
import org.doorstep.domain.citizen.Provenance;
import org.doorstep.domain.citizen.ServiceState;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.response.FormResponse;
import org.jspecify.annotations.Nullable;

/// Makes a file, row by row.
public final class FileBuilder {

    private static final Instant LAST_NIGHT = Instant.parse("2026-08-05T21:30:00Z");

    private final UUID person;
    private final List<Recorded<SourceRecord>> rows = new ArrayList<>();
    private final List<Recorded<Involvement>> involvements = new ArrayList<>();
    private final List<Recorded<Event>> events = new ArrayList<>();
    private final List<Recorded<Note>> notes = new ArrayList<>();
    private final List<Recorded<FormResponse>> responses = new ArrayList<>();

    public FileBuilder(String person) {
        this.person = id(person);
    }

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }

    public static Fact fact(Field field, String value, @Nullable String since) {
        return new Fact(field, value, since == null ? null : LocalDate.parse(since));
    }

    public static Caution caution(
            Caution.Level level, String text, @Nullable String since, @Nullable String review) {
        return new Caution(
                level,
                text,
                since == null ? null : LocalDate.parse(since),
                review == null ? null : LocalDate.parse(review));
    }

    public FileBuilder row(
            Category service,
            String source,
            String key,
            @Nullable ServiceState state,
            List<Caution> cautions,
            List<SourceRecord.Detail> details,
            Fact... facts) {
        rows.add(
                recorded(
                        service,
                        source + key,
                        "import:" + source,
                        LAST_NIGHT,
                        1,
                        new SourceRecord(
                                source,
                                key,
                                Arrays.asList(facts),
                                cautions,
                                state,
                                details,
                                null)));
        return this;
    }

    public FileBuilder ended(
            Category service, String source, String key, String endedOn, Fact... facts) {
        rows.add(
                recorded(
                        service,
                        source + key,
                        "import:" + source,
                        LAST_NIGHT,
                        1,
                        new SourceRecord(
                                source,
                                key,
                                Arrays.asList(facts),
                                List.of(),
                                null,
                                List.of(),
                                LocalDate.parse(endedOn))));
        return this;
    }

    public FileBuilder involved(Category service, String team, @Nullable String phone) {
        involvements.add(
                recorded(
                        Category.CORE,
                        service + team,
                        "linkage",
                        LAST_NIGHT,
                        1,
                        new Involvement(service, team, phone, null)));
        return this;
    }

    public FileBuilder event(
            Category service,
            String source,
            Event.Kind kind,
            String at,
            String title,
            @Nullable String text,
            @Nullable String by) {
        var key = "E" + (10_000 + events.size());
        events.add(
                recorded(
                        service,
                        source + key,
                        "import:" + source,
                        LAST_NIGHT,
                        1,
                        new Event(source, key, kind, OccurredAt.parse(at), title, text, by)));
        return this;
    }

    /// That a service is told of a case of another.
    public FileBuilder told(Category service, String type, String at, String title) {
        events.add(
                recorded(
                        service,
                        "told" + type,
                        "hub",
                        LAST_NIGHT,
                        1,
                        new Event(
                                Provenance.DOORSTEP,
                                type,
                                Event.Kind.OTHER,
                                OccurredAt.parse(at),
                                title,
                                null,
                                null,
                                new Event.Told(type, true))));
        return this;
    }

    public FileBuilder note(
            String name, Category service, String author, String at, String text, int version) {
        return note(name, author, at, new Note(service, text, null), version);
    }

    public FileBuilder note(String name, String author, String at, Note note, int version) {
        notes.add(recorded(note.service(), name, author, Instant.parse(at), version, note));
        return this;
    }

    public FileBuilder completed(String name, String author, String at, FormResponse response) {
        responses.add(recorded(response.service(), name, author, Instant.parse(at), 1, response));
        return this;
    }

    public CitizenFile file() {
        return new CitizenFile(
                person,
                List.of("Family Support North"),
                List.copyOf(rows),
                List.of(),
                List.copyOf(involvements),
                List.copyOf(events),
                List.copyOf(notes),
                List.copyOf(responses),
                Belief.USUAL);
    }

    private <T> Recorded<T> recorded(
            Category service, String name, String author, Instant at, int version, T body) {
        return new Recorded<>(
                new Header(
                        id(name),
                        person,
                        service,
                        Sensitivity.NORMAL,
                        version,
                        author,
                        at,
                        at.plusSeconds(90)),
                body);
    }
}
