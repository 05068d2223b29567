package org.doorstep.domain.citizen;

import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        var corrections = corrections(file.notes());
        return Stream.of(
                        file.events().stream().map(Timeline::entry),
                        file.notes().stream()
                                .map(note -> entry(note, corrections.get(note.header().id()))),
                        file.responses().stream().map(Timeline::completed))
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

    private static TimelineEntry entry(Recorded<Note> recorded, @Nullable UUID correctedBy) {
        var header = recorded.header();
        var note = recorded.body();
        return new TimelineEntry(
                header.id(),
                note.service(),
                Event.Kind.NOTE,
                at(header),
                title(note.text()),
                note.text(),
                header.author(),
                Provenance.of(header, Provenance.DOORSTEP, ""),
                header.waiting(),
                note.corrects(),
                correctedBy);
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

    private static Map<UUID, UUID> corrections(List<Recorded<Note>> notes) {
        var corrections = new HashMap<UUID, UUID>();
        notes.stream()
                .sorted(Comparator.comparing(note -> note.header().observedAt()))
                .forEach(note -> {
                    var corrected = note.body().corrects();
                    if (corrected != null) {
                        corrections.put(corrected, note.header().id());
                    }
                });
        return corrections;
    }
}
