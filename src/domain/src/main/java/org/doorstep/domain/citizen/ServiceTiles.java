package org.doorstep.domain.citizen;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.ServiceState.Attention;
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
                    rows);
        }
        return involvement
                .<ServiceTile>map(known -> new ServiceTile.Exists(service, known))
                .orElseGet(() -> new ServiceTile.NoRecord(service));
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
