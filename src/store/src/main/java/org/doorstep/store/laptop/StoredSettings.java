package org.doorstep.store.laptop;

import static org.doorstep.store.db.Tables.SETTING;

import java.util.Optional;
import org.doorstep.domain.laptop.Settings;
import org.doorstep.store.sqlite.Database;

/// Settings in the officer's store.
public final class StoredSettings implements Settings {

    private final Database database;

    public StoredSettings(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> get(String key) {
        return database.read(sql ->
                sql.select(SETTING.VALUE)
                        .from(SETTING)
                        .where(SETTING.KEY.eq(key))
                        .fetchOptional(SETTING.VALUE));
    }

    @Override
    public void put(String key, String value) {
        database.write(transaction ->
                transaction
                        .sql()
                        .insertInto(SETTING, SETTING.KEY, SETTING.VALUE)
                        .values(key, value)
                        .onConflict(SETTING.KEY)
                        .doUpdate()
                        .setAllToExcluded()
                        .execute());
    }

    @Override
    public void remove(String key) {
        database.write(transaction ->
                transaction.sql().deleteFrom(SETTING).where(SETTING.KEY.eq(key)).execute());
    }
}
