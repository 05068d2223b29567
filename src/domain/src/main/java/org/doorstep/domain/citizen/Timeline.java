package org.doorstep.domain.citizen;

import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.response.FormResponse;
import org.jspecify.annotations.Nullable;

/// Composes the timeline of events, notes and completed forms, the newest first.
final class Timeline {

    /// An officer's day is the United Kingdom's, whatever the laptop is set to.
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final int TITLE_LENGTH = 100;

    private static final Comparator<TimelineEntry> NEWEST_FIRST =
            Comparator.comparing(TimelineEntry::at)
                    .thenComparing(entry -> entry.from().recordedAt())
                    .thenComparing(TimelineEntry::id)
                    .reversed();

    private Timeline() {}

    static List<TimelineEntry> of(CitizenFile file) {
        return Stream.of(
                        file.events().stream().map(Timeline::entry),
                        Wordings.of(file.notes()).stream().map(Timeline::note),
                        file.responses().stream().map(Timeline::completed),
                        file.belief().warnings().stream().flatMap(Timeline::warned))
                .flatMap(entries -> entries)
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private static TimelineEntry entry(Recorded<Event> recorded) {
        var header = recorded.header();
        var event = recorded.body();
        return new TimelineEntry(
                header.id(),
                header.category(),
                event.kind(),
                event.at(),
                event.title(),
                event.text(),
                event.by(),
                Provenance.of(header, event.source(), event.key()),
                header.waiting(),
                null,
                null);
    }

    /// A note as it reads now, where it first stood: what is corrected does not move.
    private static TimelineEntry note(List<Recorded<Note>> wordings) {
        var first = wordings.getFirst().header();
        var note = wordings.getLast().body();
        return new TimelineEntry(
                first.id(),
                note.service(),
                said(wordings, Note::kind).map(Timeline::kind).orElse(Event.Kind.NOTE),
                said(wordings, Timeline::happened).orElseGet(() -> at(first)),
                title(note.text()),
                note.text(),
                first.author(),
                Provenance.of(first, Provenance.DOORSTEP, ""),
                wordings.stream().anyMatch(one -> one.header().waiting()),
                null,
                new WrittenNote(
                        note.type(),
                        note.significance(),
                        note.together(),
                        wordings.stream().map(Timeline::wording).toList()));
    }

    /// What the newest wording says that says anything: a correction need not say all again.
    private static <T> Optional<T> said(
            List<Recorded<Note>> wordings, Function<Note, @Nullable T> what) {
        return wordings.reversed().stream()
                .flatMap(one -> Stream.ofNullable(what.apply(one.body())))
                .findFirst();
    }

    private static @Nullable OccurredAt happened(Note note) {
        var day = note.happenedOn();
        return day == null ? null : new OccurredAt(day, note.happenedAt());
    }

    private static WrittenNote.Wording wording(Recorded<Note> note) {
        return new WrittenNote.Wording(
                note.header().id(),
                note.header().author(),
                note.header().observedAt(),
                note.body().corrects() == null ? null : note.body().why(),
                note.body().text());
    }

    private static TimelineEntry completed(Recorded<FormResponse> recorded) {
        var header = recorded.header();
        var response = recorded.body();
        return new TimelineEntry(
                header.id(),
                response.service(),
                kind(response.kind()),
                at(header),
                response.title(),
                null,
                header.author(),
                Provenance.of(header, Provenance.DOORSTEP, ""),
                header.waiting(),
                response.corrects(),
                null);
    }

    /// What was done with a warning: its history stays when it has ended.
    private static Stream<TimelineEntry> warned(Warning warning) {
        return warning.acts().stream().map(Timeline::warned);
    }

    private static TimelineEntry warned(Recorded<Marker> recorded) {
        var header = recorded.header();
        var marker = recorded.body();
        var text =
                Stream.of(marker.reason(), marker.evidence())
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining("\n\n"));
        return new TimelineEntry(
                header.id(),
                marker.service(),
                Event.Kind.CONCERN,
                at(header),
                switch (marker.kind()) {
                    case RECORDED -> "Warning: " + marker.text();
                    case REVIEWED -> "Warning reviewed: " + marker.text();
                    case ENDED -> "Warning ended: " + marker.text();
                },
                text.isEmpty() ? null : text,
                header.author(),
                Provenance.of(header, Provenance.DOORSTEP, ""),
                header.waiting(),
                null,
                null);
    }

    private static OccurredAt at(Header header) {
        var at = header.observedAt().atZone(LONDON);
        return new OccurredAt(at.toLocalDate(), at.toLocalTime().truncatedTo(ChronoUnit.SECONDS));
    }

    /// A newer build may know more kinds.
    private static Event.Kind kind(String wireName) {
        return Arrays.stream(Event.Kind.values())
                .filter(kind -> kind.toString().equals(wireName))
                .findFirst()
                .orElse(Event.Kind.OTHER);
    }

    /// The first line, cut between words.
    private static String title(String text) {
        var line = text.strip().lines().findFirst().orElse("").strip();
        if (line.length() <= TITLE_LENGTH) {
            return line;
        }
        var space = line.lastIndexOf(' ', TITLE_LENGTH);
        return line.substring(0, space > 0 ? space : TITLE_LENGTH) + " …";
    }
}
