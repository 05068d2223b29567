package org.doorstep.domain.citizen;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.response.FormResponse;
import org.jspecify.annotations.Nullable;

/// A file without the person's addresses: neither as facts nor inside of what was written, so that
/// nothing composed from it can show one.
final class HiddenAddress {

    private final AddressTraces traces;

    private HiddenAddress(CitizenFile file) {
        this.traces = AddressTraces.of(file);
    }

    /// Whether a source or an officer says that the address must not be disclosed.
    static boolean asked(List<Recorded<SourceRecord>> records, Belief belief) {
        return Stream.concat(
                        records.stream().flatMap(row -> row.body().cautions().stream()),
                        belief.warnings().stream()
                                .filter(warning -> !warning.ended())
                                .map(Warning::caution))
                .anyMatch(caution -> caution.level() == Caution.Level.DO_NOT_DISCLOSE);
    }

    /// The same file, every address taken out.
    static CitizenFile from(CitizenFile file) {
        var hidden = new HiddenAddress(file);
        return new CitizenFile(
                file.person(),
                file.scopes(),
                each(file.records(), hidden::row),
                file.links(),
                file.involvements(),
                each(file.events(), hidden::event),
                each(file.notes(), hidden::note),
                each(file.responses(), hidden::response),
                new Belief(
                        file.belief().rules(),
                        file.belief().statements(),
                        each(file.belief().markers(), hidden::marker)));
    }

    private Marker marker(Marker marker) {
        return marker.with(
                maskedOrNull(marker.evidence()),
                maskedOrNull(marker.agreedWith()),
                maskedOrNull(marker.notTold()),
                maskedOrNull(marker.reason()));
    }

    /// Whether words tell the address of a person whose address must not be disclosed.
    static boolean isToldIn(String words, CitizenFile file) {
        return asked(file.records(), file.belief()) && AddressTraces.of(file).toldIn(words);
    }

    private SourceRecord row(SourceRecord row) {
        return new SourceRecord(
                row.source(),
                row.key(),
                row.facts().stream()
                        .filter(fact -> !AddressTraces.FIELDS.contains(fact.field()))
                        .toList(),
                row.cautions(),
                row.state() == null ? null : state(row.state()),
                row.details().stream()
                        .map(d -> new SourceRecord.Detail(d.label(), masked(d.value())))
                        .toList(),
                row.endedOn(),
                row.ties());
    }

    private ServiceState state(ServiceState state) {
        return new ServiceState(
                masked(state.label()),
                state.attention(),
                maskedOrNull(state.summary()),
                state.worker(),
                maskedOrNull(state.nextStep()));
    }

    private Event event(Event event) {
        return event.worded(masked(event.title()), maskedOrNull(event.text()));
    }

    private Note note(Note note) {
        return note.with(
                masked(note.text()), maskedOrNull(note.why()), maskedOrNull(note.significance()));
    }

    private FormResponse response(FormResponse response) {
        var answers = new TreeMap<String, Object>();
        response.answers().forEach((question, answer) -> answers.put(question, masked(answer)));
        return response.with(answers);
    }

    private Object masked(Object answer) {
        return switch (answer) {
            case String text -> masked(text);
            case Map<?, ?> object -> {
                var masked = new TreeMap<String, Object>();
                object.forEach((name, value) -> masked.put(String.valueOf(name), masked(value)));
                yield masked;
            }
            case List<?> list -> list.stream().map(this::masked).toList();
            default -> answer;
        };
    }

    private @Nullable String maskedOrNull(@Nullable String text) {
        return text == null ? null : masked(text);
    }

    private String masked(String text) {
        return traces.masked(text);
    }

    private static <T> List<Recorded<T>> each(List<Recorded<T>> records, UnaryOperator<T> change) {
        return records.stream()
                .map(record -> new Recorded<>(record.header(), change.apply(record.body())))
                .toList();
    }
}
