package org.doorstep.domain.citizen;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.attachment.AttachedFile;
import org.doorstep.domain.citizen.ServiceState.Attention;
import org.doorstep.domain.citizen.ServiceTile.Evidence;
import org.doorstep.domain.citizen.ServiceTile.OpenElsewhere;
import org.doorstep.domain.record.Recorded;
import org.jspecify.annotations.Nullable;

/// Composes one tile for each service.
final class ServiceTiles {

    private static final Comparator<Recorded<SourceRecord>> MOST_PRESSING =
            Comparator.<Recorded<SourceRecord>, Boolean>comparing(r -> r.body().endedOn() != null)
                    .thenComparing(r -> stateOf(r.body()).attention(), Comparator.reverseOrder())
                    .thenComparing(r -> r.body().state() == null)
                    .thenComparing(r -> r.header().observedAt(), Comparator.reverseOrder())
                    .thenComparing(r -> r.body().source())
                    .thenComparing(r -> r.body().key());

    private static final Comparator<Involvement> NEWEST =
            Comparator.comparing(
                    Involvement::since, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()));

    private ServiceTiles() {}

    /// One for each service, in the order of [Category].
    static List<ServiceTile> of(CitizenFile file) {
        return Arrays.stream(Category.values())
                .filter(service -> service != Category.CORE)
                .map(service -> tile(service, file))
                .toList();
    }

    private static ServiceTile tile(Category service, CitizenFile file) {
        var rows =
                file.records().stream()
                        .filter(row -> row.header().category() == service)
                        .sorted(MOST_PRESSING)
                        .toList();
        var involvement = involvement(service, file);
        if (!rows.isEmpty()) {
            var first = rows.getFirst();
            return new ServiceTile.Known(
                    service,
                    stateOf(first.body()),
                    involvement.map(Involvement::team).orElse(null),
                    involvement.map(ServiceTiles::phone).orElse(null),
                    Provenance.of(first.header(), first.body()),
                    rows,
                    evidence(service, first, file).orElse(null),
                    told(service, file));
        }
        return involvement
                .<ServiceTile>map(known -> new ServiceTile.Exists(service, known))
                .orElseGet(() -> new ServiceTile.NoRecord(service));
    }

    /// The newest that came after what the row says; only where somebody waits for something.
    private static Optional<Evidence> evidence(
            Category service, Recorded<SourceRecord> row, CitizenFile file) {
        if (stateOf(row.body()).attention() == Attention.NONE) {
            return Optional.empty();
        }
        return file.responses().stream()
                .filter(form -> form.header().category() == service)
                .filter(form -> form.header().observedAt().isAfter(row.header().observedAt()))
                .filter(form ->
                        form.body().answers().values().stream()
                                .flatMap(answer -> AttachedFile.all(answer).stream())
                                .anyMatch(attached -> attached.seenAt() != null))
                .max(Comparator.comparing(form -> form.header().observedAt()))
                .map(Recorded::header)
                .map(form -> new Evidence(form.id(), form.observedAt(), form.author()));
    }

    private static List<OpenElsewhere> told(Category service, CitizenFile file) {
        return file.events().stream()
                .filter(entry -> entry.header().category() == service)
                .flatMap(entry -> {
                    var event = entry.body();
                    var told = event.told();
                    return told == null || !told.open()
                            ? Stream.empty()
                            : Stream.of(
                                    new OpenElsewhere(
                                            entry.header().id(),
                                            told.caseType(),
                                            event.title(),
                                            event.at().date()));
                })
                .sorted(Comparator.comparing(OpenElsewhere::since).reversed())
                .toList();
    }

    private static Optional<Involvement> involvement(Category service, CitizenFile file) {
        return file.involvements().stream()
                .map(Recorded::body)
                .filter(involvement -> involvement.service() == service)
                .min(NEWEST.thenComparing(Involvement::team));
    }

    private static @Nullable String phone(Involvement involvement) {
        return involvement.phone();
    }

    private static ServiceState stateOf(SourceRecord row) {
        var state = row.state();
        return state != null
                ? state
                : new ServiceState("On record", Attention.NONE, null, null, null);
    }
}
