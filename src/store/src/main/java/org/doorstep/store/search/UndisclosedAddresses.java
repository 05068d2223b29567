package org.doorstep.store.search;

import static org.doorstep.store.db.Tables.RECORD;
import static org.doorstep.store.db.Tables.SOURCE_RECORD;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.citizen.AddressTraces;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.CitizenFile;
import org.doorstep.domain.registry.Entities;
import org.doorstep.store.record.Records;
import org.doorstep.store.sqlite.Database;
import org.jspecify.annotations.Nullable;

/// The addresses on this laptop that must not be disclosed, whoever they are of. Read when first
/// asked for and again when something changed of what is known of people. Safe for use by many
/// threads.
final class UndisclosedAddresses {

    private final Database database;
    private final Records records;
    private final Function<List<Integer>, List<CitizenFile>> files;
    private volatile boolean changed;
    private boolean forgotten;
    private @Nullable AddressTraces known;

    /// @param files what sources say and what is believed of people, by the numbers of their files
    UndisclosedAddresses(
            Database database, Records records, Function<List<Integer>, List<CitizenFile>> files) {
        this.database = database;
        this.records = records;
        this.files = files;
        database.changes().listen(Set.of(Topic.PEOPLE, Topic.HOLDINGS), () -> changed = true);
    }

    synchronized AddressTraces now() {
        if (changed) {
            known = null;
        }
        var now = known;
        if (now == null) {
            // What changes from here on may be missed by this reading.
            changed = false;
            now = AddressTraces.undisclosed(files.apply(asked()));
            known = forgotten ? null : now;
        }
        return now;
    }

    /// Lets go of them and keeps none from now on.
    synchronized void forget() {
        forgotten = true;
        known = null;
    }

    /// Files in which a source or an officer may say so.
    private List<Integer> asked() {
        return database.read(sql -> {
            var bySources =
                    sql.selectDistinct(RECORD.FILE)
                            .from(RECORD)
                            .join(SOURCE_RECORD)
                            .on(SOURCE_RECORD.ID.eq(RECORD.ID))
                            .where(RECORD.TYPE.eq(records.types().of(Entities.SOURCE_RECORD)))
                            .and(
                                    SOURCE_RECORD.CAUTIONS.contains(
                                            Caution.Level.DO_NOT_DISCLOSE.toString()))
                            .fetch(row -> Math.toIntExact(row.value1()));
            var byOfficers =
                    records.reading().readAll(sql, Entities.MARKER).stream()
                            .filter(marker ->
                                    marker.record().body().level() == Caution.Level.DO_NOT_DISCLOSE)
                            .map(marker -> marker.file());
            return Stream.concat(bySources.stream(), byOfficers).distinct().toList();
        });
    }
}
