package org.doorstep.store.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doorstep.store.StoreException;
import org.doorstep.store.StoreException.Trouble;

/// What must hold of every connection before anything is read or written, asked of SQLite itself.
final class Guarantees {

    /// The versions whose behaviour the tests know.
    private static final Set<String> SQLITE = Set.of("3.40.1");

    private static final Set<String> CIPHERS = Set.of("SQLite3 Multiple Ciphers 1.5.5");

    private static final Map<String, String> PRAGMAS =
            Map.ofEntries(
                    Map.entry("cipher", "sqlcipher"),
                    Map.entry("legacy", "4"),
                    Map.entry("hmac_use", "1"),
                    Map.entry("hmac_check", "1"),
                    Map.entry("journal_mode", "wal"),
                    Map.entry("synchronous", "2"),
                    Map.entry("temp_store", "2"),
                    Map.entry("secure_delete", "1"),
                    Map.entry("foreign_keys", "1"),
                    Map.entry("trusted_schema", "0"),
                    Map.entry("cell_size_check", "1"),
                    Map.entry("auto_vacuum", "2"));

    private Guarantees() {}

    /// @throws StoreException naming the first that does not hold
    static void check(Connection connection) throws SQLException {
        expect(SQLITE, "sqlite version", ask(connection, "select sqlite_version()"));
        expect(CIPHERS, "cipher version", ask(connection, "select sqlite3mc_version()"));
        for (var pragma : PRAGMAS.entrySet()) {
            expect(
                    List.of(pragma.getValue()),
                    pragma.getKey(),
                    ask(connection, "pragma " + pragma.getKey()));
        }
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next() ? answer.getString(1) : "nothing";
        }
    }

    private static void expect(Iterable<String> allowed, String what, String found) {
        for (var one : allowed) {
            if (one.equals(found)) {
                return;
            }
        }
        throw new StoreException(
                Trouble.OTHER, "The store must not be used: " + what + " is " + found);
    }
}
