package org.doorstep.store.citizen;

import static org.doorstep.store.db.Tables.BUCKET;
import static org.doorstep.store.db.Tables.RECORD;
import static org.doorstep.store.db.Tables.RECORD_BUCKET;
import static org.doorstep.store.db.Tables.SCOPE;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Look;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.citizen.CitizenFile;
import org.doorstep.domain.citizen.Citizens;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.registry.EntityType;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.store.outbox.Outbox;
import org.doorstep.store.record.RecordReader.InFile;
import org.doorstep.store.record.Records;
import org.doorstep.store.reference.StoredBeliefs;
import org.doorstep.store.replica.Backlog;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.sqlite.Database;
import org.doorstep.store.sqlite.Transaction;
import org.jooq.DSLContext;

/// The files in the officer's store.
public final class StoredCitizens implements Citizens {

    private final Database database;
    private final Records records;
    private final Outbox outbox;
    private final Backlog backlog;
    private final StoredBeliefs beliefs;
    private final Ids ids;
    private final InstantSource clock;

    public StoredCitizens(
            Database database,
            Records records,
            Outbox outbox,
            Backlog backlog,
            StoredBeliefs beliefs,
            Ids ids,
            InstantSource clock) {
        this.database = database;
        this.records = records;
        this.outbox = outbox;
        this.backlog = backlog;
        this.beliefs = beliefs;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Optional<CitizenFile> open(Look look) {
        backlog.ready(look.person());
        var mayBeShown = database.write(transaction -> record(transaction, look));
        return mayBeShown ? reread(look.person()) : Optional.empty();
    }

    @Override
    public Optional<CitizenFile> reread(UUID person) {
        backlog.ready(person);
        return database.read(sql -> {
            var file = records.reading().heldFile(sql, person);
            return file.isEmpty()
                    ? Optional.empty()
                    : Optional.of(file(sql, person, file.getAsLong()));
        });
    }

    @Override
    public Optional<UUID> survivor(UUID person) {
        backlog.readyAll();
        return database.read(sql -> records.reading().survivor(sql, person));
    }

    /// @return false if there is no such file, hence nothing to look at
    private boolean record(Transaction transaction, Look look) {
        var file = records.reading().heldFile(transaction.sql(), look.person());
        if (file.isEmpty()) {
            return false;
        }
        var header =
                new Header(
                        ids.next(),
                        look.person(),
                        Category.CORE,
                        Sensitivity.NORMAL,
                        0,
                        look.officer(),
                        Moments.kept(look.at()),
                        Moments.kept(clock.instant()));
        var said = withReason(transaction.sql(), look, file.getAsLong());
        var insert = new Insert(Entities.LOOK.name(), header, records.json().write(said));
        outbox.append(transaction, List.of(insert));
        return true;
    }

    /// Who gave no reason looked because of the scope that brings the file here: the hub takes no
    /// look without one.
    private Look withReason(DSLContext sql, Look look, long file) {
        if (!look.reason().isBlank()) {
            return look;
        }
        var scope =
                scopes(sql, file).stream()
                        .filter(name -> !name.isBlank())
                        .findFirst()
                        .orElse("On this laptop");
        return new Look(look.person(), look.officer(), look.at(), scope);
    }

    private CitizenFile file(DSLContext sql, UUID person, long file) {
        return new CitizenFile(
                person,
                scopes(sql, file),
                read(sql, Entities.SOURCE_RECORD, file),
                read(sql, Entities.LINK, file),
                read(sql, Entities.INVOLVEMENT, file),
                read(sql, Entities.EVENT, file),
                read(sql, Entities.NOTE, file),
                read(sql, Entities.FORM_RESPONSE, file),
                beliefs.of(sql, List.of(file)).apply(Math.toIntExact(file)));
    }

    private <T> List<Recorded<T>> read(DSLContext sql, EntityType<T> type, long file) {
        return records.reading().read(sql, type, List.of(file)).stream()
                .map(InFile::record)
                .toList();
    }

    private List<String> scopes(DSLContext sql, long file) {
        return sql.selectDistinct(SCOPE.NAME)
                .from(RECORD)
                .join(RECORD_BUCKET)
                .on(RECORD_BUCKET.RECORD.eq(RECORD.ID))
                .join(BUCKET)
                .on(BUCKET.ID.eq(RECORD_BUCKET.BUCKET))
                .join(SCOPE)
                .on(SCOPE.ID.eq(BUCKET.SCOPE))
                .where(RECORD.TYPE.eq(records.types().of(Entities.PERSON)))
                .and(RECORD.FILE.eq(file))
                .and(BUCKET.SHOWN.eq(1L))
                .orderBy(SCOPE.NAME)
                .fetch(SCOPE.NAME);
    }
}
