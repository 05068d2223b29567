package org.doorstep.store.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import org.doorstep.store.StoreException;
import org.doorstep.store.StoreException.Trouble;
import org.flywaydb.core.Flyway;

/// Brings a file's schema up to date. Compares one number first, so that the migration library is
/// not even loaded on an ordinary start.
final class Schema {

    /// The number of the newest migration, which itself writes it into `user_version`.
    static final int NEWEST = 30;

    static final String MIGRATIONS = "org/doorstep/store/migration";

    private Schema() {}

    static void bringUpToDate(Connection writer) throws SQLException {
        var found = version(writer);
        if (found > NEWEST) {
            throw new StoreException(
                    Trouble.NEWER_SCHEMA, "schema " + found + " is newer than " + NEWEST);
        }
        if (found < NEWEST) {
            Flyway.configure()
                    .dataSource(new OneConnection(writer))
                    .locations("classpath:" + MIGRATIONS)
                    .loggers("slf4j")
                    .placeholderReplacement(false)
                    // One transaction for all: an update that breaks off leaves the store as it
                    // was.
                    .group(true)
                    .load()
                    .migrate();
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("pragma user_version")) {
            answer.next();
            return answer.getInt(1);
        }
    }
}
