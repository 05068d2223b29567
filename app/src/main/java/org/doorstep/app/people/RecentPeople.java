package org.doorstep.app.people;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.doorstep.domain.citizen.Citizens;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.MergedCaution;
import org.doorstep.domain.citizen.ServiceTile;
import org.doorstep.domain.citizen.ShownValue;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.laptop.Settings;
import org.jspecify.annotations.Nullable;

/// The people whom the officer opened last. Only their ids are kept: names and addresses are read
/// anew, so that nobody shows whose file has left the laptop, and no address that has been hidden
/// since.
public final class RecentPeople {

    private static final String KEY = "people.recent";
    private static final int KEPT = 8;

    private final Settings settings;
    private final Citizens citizens;

    public RecentPeople(Settings settings, Citizens citizens) {
        this.settings = settings;
        this.citizens = citizens;
    }

    /// Puts a person first.
    public synchronized void remember(UUID person) {
        var people = new LinkedHashSet<UUID>();
        people.add(person);
        people.addAll(ids());
        settings.put(
                KEY,
                people.stream().limit(KEPT).map(UUID::toString).collect(Collectors.joining("\n")));
    }

    /// Those whom the laptop still holds, the last one first.
    ///
    /// @param born writes an ISO date as officers read it
    List<PersonRow> rows(UnaryOperator<@Nullable String> born) {
        return ids().stream()
                .map(citizens::reread)
                .flatMap(Optional::stream)
                .map(file -> row(SingleView.of(file), born))
                .toList();
    }

    private synchronized List<UUID> ids() {
        return settings.get(KEY).stream()
                .flatMap(kept -> Arrays.stream(kept.split("\\s+")))
                .filter(id -> !id.isBlank())
                .map(UUID::fromString)
                .toList();
    }

    private static PersonRow row(SingleView view, UnaryOperator<@Nullable String> born) {
        return new PersonRow(
                view.person(),
                view.name().display(),
                born.apply(view.value(Field.BIRTH_DATE).map(ShownValue::value).orElse(null)),
                view.value(Field.ADDRESS).map(ShownValue::value).orElse(null),
                List.of(),
                view.tiles().stream()
                        .filter(tile -> !(tile instanceof ServiceTile.NoRecord))
                        .map(ServiceTile::service)
                        .toList(),
                view.cautions().stream().map(MergedCaution::caution).toList());
    }
}
