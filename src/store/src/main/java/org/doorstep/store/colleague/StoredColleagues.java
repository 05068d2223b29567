package org.doorstep.store.colleague;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import org.doorstep.domain.access.Colleague;
import org.doorstep.domain.access.Colleagues;
import org.doorstep.domain.registry.Entities;
import org.doorstep.store.record.RecordReader.InFile;
import org.doorstep.store.record.Records;
import org.doorstep.store.replica.Backlog;
import org.doorstep.store.sqlite.Database;

/// The colleagues in the officer's store.
public final class StoredColleagues implements Colleagues {

    private final Database database;
    private final Records records;
    private final Backlog backlog;

    public StoredColleagues(Database database, Records records, Backlog backlog) {
        this.database = database;
        this.records = records;
        this.backlog = backlog;
    }

    @Override
    public Map<String, Colleague> byOfficer() {
        backlog.readyAll();
        return database.read(sql -> records.reading().readAll(sql, Entities.COLLEAGUE)).stream()
                .map(InFile::record)
                .collect(
                        toUnmodifiableMap(
                                one -> one.body().officer(), one -> one.body(), (_, last) -> last));
    }
}
