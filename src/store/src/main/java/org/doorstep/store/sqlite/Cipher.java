package org.doorstep.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;
import org.sqlite.mc.SQLiteMCSqlCipherConfig;

/// Opens connections to an encrypted file. The key goes in as a property, never in the URL: URLs
/// reach logs and exceptions.
public final class Cipher {

    private static final List<String> EVERY_CONNECTION =
            List.of(
                    "pragma temp_store = memory",
                    "pragma busy_timeout = 5000",
                    "pragma trusted_schema = off",
                    "pragma cell_size_check = on",
                    "pragma secure_delete = on",
                    "pragma synchronous = full",
                    "pragma foreign_keys = on");

    private static final List<String> WRITER =
            List.of(
                    "pragma journal_mode = wal",
                    "pragma wal_autocheckpoint = 1000",
                    "pragma journal_size_limit = 67108864",
                    "pragma cache_size = -131072");

    private static final List<String> READER =
            List.of(
                    "pragma query_only = on",
                    "pragma wal_autocheckpoint = 0",
                    "pragma cache_size = -32768");

    private final Path file;
    private final byte[] key;

    /// @param key 256 bits; not copied, so that wiping it wipes this one too
    public Cipher(Path file, byte[] key) {
        this.file = file;
        this.key = key;
    }

    /// The one connection that may write and checkpoint.
    Connection writer() throws SQLException {
        return connect(WRITER);
    }

    private static void prepareIfNew(Statement statement) throws SQLException {
        try (var pages = statement.executeQuery("pragma page_count")) {
            if (pages.next() && pages.getInt(1) > 0) {
                return;
            }
        }
        // Asked for on a file that is there, it would write into it at every start.
        statement.execute("pragma auto_vacuum = incremental");
    }

    Connection reader() throws SQLException {
        return connect(READER);
    }

    /// A connection that reads even pages whose authentication fails: for rescues alone.
    ///
    /// @param checked false to read what pages say although they were changed
    public Connection rescuer(boolean checked) throws SQLException {
        var properties = properties();
        properties.setProperty("hmac_check", checked ? "1" : "0");
        return connect(
                properties, List.of("pragma query_only = on", "pragma wal_autocheckpoint = 0"));
    }

    private Connection connect(List<String> pragmas) throws SQLException {
        return connect(properties(), pragmas);
    }

    private Connection connect(Properties properties, List<String> pragmas) throws SQLException {
        Library.setUp();
        var connection = DriverManager.getConnection("jdbc:sqlite:" + file, properties);
        try (var statement = connection.createStatement()) {
            // ATTACH could write plaintext: there is no room for a second database.
            connection
                    .unwrap(SQLiteConnection.class)
                    .setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0);
            for (var pragma : EVERY_CONNECTION) {
                statement.execute(pragma);
            }
            if (pragmas.equals(WRITER)) {
                prepareIfNew(statement);
            }
            for (var pragma : pragmas) {
                statement.execute(pragma);
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private Properties properties() {
        return SQLiteMCSqlCipherConfig.getV4Defaults()
                .withRawUnsaltedKey(key)
                .build()
                .toProperties();
    }

    /// The library counts as ready a moment before its encryption is: of two threads that open the
    /// first connections of a process at once one could find it without. So one is opened alone
    /// first, as this class is loaded.
    private static final class Library {

        static {
            try {
                DriverManager.getConnection("jdbc:sqlite::memory:").close();
            } catch (SQLException _) {
                // The store's own connection says what is wrong.
            }
        }

        static void setUp() {}
    }
}
