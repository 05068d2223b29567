package org.doorstep.store.newcomer;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.citizen.Newcomer;
import org.doorstep.domain.citizen.Newcomers;
import org.doorstep.domain.citizen.Person;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.registry.EntityType;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.store.form.StoredAnswers;
import org.doorstep.store.outbox.Outbox;
import org.doorstep.store.record.Levels;
import org.doorstep.store.record.Records;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.sqlite.Database;

/// Registers people in the officer's store: person, record and the end of the form in one.
public final class StoredNewcomers implements Newcomers {

    private final Database database;
    private final Records records;
    private final Outbox outbox;
    private final String author;
    private final Ids ids;
    private final InstantSource clock;

    /// @param author id of the officer who registers
    public StoredNewcomers(
            Database database,
            Records records,
            Outbox outbox,
            String author,
            Ids ids,
            InstantSource clock) {
        this.database = database;
        this.records = records;
        this.outbox = outbox;
        this.author = author;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public UUID register(Newcomer newcomer) {
        if (!newcomer.named()) {
            throw new IllegalArgumentException("whoever is registered has a name");
        }
        return database.write(transaction -> {
            var person = ids.next();
            var record = ids.next();
            var level = Levels.of(transaction.sql(), person, newcomer.service());
            // The person first: the hub takes a record only into a file that it knows.
            outbox.append(
                    transaction,
                    List.of(
                            insert(
                                    Entities.PERSON,
                                    header(person, person, Category.CORE, Sensitivity.OPEN),
                                    new Person(null)),
                            insert(
                                    Entities.SOURCE_RECORD,
                                    header(record, person, newcomer.service(), level),
                                    newcomer.record(record))));
            StoredAnswers.end(transaction, NOBODY, FORM);
            transaction.touch(Topic.PEOPLE, Topic.HOLDINGS);
            return person;
        });
    }

    private Header header(UUID id, UUID file, Category category, Sensitivity level) {
        var now = Moments.kept(clock.instant());
        return new Header(id, file, category, level, 0, author, now, now);
    }

    private <T> Insert insert(EntityType<T> type, Header header, T body) {
        return new Insert(type.name(), header, records.json().write(body));
    }
}
