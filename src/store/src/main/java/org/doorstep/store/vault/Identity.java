package org.doorstep.store.vault;

import static org.doorstep.store.db.Tables.REPLICA;
import static org.doorstep.store.db.Tables.SETTING;

import java.util.UUID;
import org.doorstep.domain.access.Officer;
import org.doorstep.protocol.json.Json;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Database;

/// Whose store this is and on which laptop, written into it when it is made.
final class Identity {

    private static final String OFFICER = "officer";

    private final Database database;
    private final Json json;

    Identity(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    /// @param incarnation the first
    void write(Officer officer, UUID device, UUID incarnation) {
        database.write(transaction -> {
            var sql = transaction.sql();
            sql.insertInto(SETTING).values(OFFICER, json.write(officer)).execute();
            sql.insertInto(REPLICA)
                    .set(REPLICA.ONE, 1L)
                    .set(REPLICA.DEVICE, Uuids.bytes(device))
                    .set(REPLICA.INCARNATION, Uuids.bytes(incarnation))
                    .set(REPLICA.NEXT_SEQ, 1L)
                    .execute();
            return true;
        });
    }

    /// What the hub now says of the officer.
    void keep(Officer officer) {
        database.write(transaction ->
                transaction
                        .sql()
                        .update(SETTING)
                        .set(SETTING.VALUE, json.write(officer))
                        .where(SETTING.KEY.eq(OFFICER))
                        .execute());
    }

    Officer officer() {
        var text =
                database.read(sql ->
                        sql.select(SETTING.VALUE)
                                .from(SETTING)
                                .where(SETTING.KEY.eq(OFFICER))
                                .fetchSingle()
                                .value1());
        return json.read(text, Officer.class);
    }
}
