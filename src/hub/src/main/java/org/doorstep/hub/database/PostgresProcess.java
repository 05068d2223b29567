package org.doorstep.hub.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.doorstep.hub.council.HubException;

/// The embedded PostgreSQL: keeps its data in a folder, and loses nothing that was committed when
/// it is killed.
final class PostgresProcess implements AutoCloseable {

    private static final String NAME = "doorstep";
    private static final Login OWNER = new Login("hub_owner", "hub_owner");
    private static final Login APP = new Login("hub_app", "hub_app");

    private final EmbeddedPostgres postgres;
    private final FolderLock lock;

    private PostgresProcess(EmbeddedPostgres postgres, FolderLock lock) {
        this.postgres = postgres;
        this.lock = lock;
    }

    static PostgresProcess start(Path folder) {
        var lock = FolderLock.take(folder);
        var data = folder.resolve("postgres");
        try {
            new LeftOver(data).stop();
            var postgres =
                    EmbeddedPostgres.builder()
                            .setDataDirectory(data)
                            .setCleanDataDirectory(false)
                            // The library is made for throw-away tests; this is data to keep.
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .setServerConfig("full_page_writes", "on")
                            .setServerConfig("shared_buffers", "128MB")
                            .setServerConfig("wal_buffers", "16MB")
                            .setServerConfig("max_wal_size", "2GB")
                            .setServerConfig("max_connections", "40")
                            .setServerConfig("listen_addresses", "127.0.0.1")
                            .start();
            var process = new PostgresProcess(postgres, lock);
            process.prepare();
            return process;
        } catch (IOException | IllegalStateException e) {
            lock.close();
            throw new HubException(
                    "The embedded database in "
                            + data
                            + " does not start. Check that there is room on the disk.",
                    e);
        }
    }

    ExternalDatabase database() {
        return new ExternalDatabase(
                "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + NAME, OWNER, APP);
    }

    @Override
    public void close() throws IOException {
        try {
            postgres.close();
        } finally {
            lock.close();
        }
    }

    /// The roles and the database, as a council's administrator would make them.
    private void prepare() throws IOException {
        try (var connection = postgres.getPostgresDatabase().getConnection()) {
            makeRole(connection, OWNER);
            makeRole(connection, APP);
            makeWorkRole(connection);
            if (!exists(connection, "select from pg_database where datname = '" + NAME + "'")) {
                execute(connection, "create database " + NAME + " owner " + OWNER.user());
            }
        } catch (SQLException e) {
            close();
            throw new HubException("The embedded database cannot be prepared.", e);
        }
    }

    private static void makeRole(Connection connection, Login login) throws SQLException {
        if (!exists(connection, "select from pg_roles where rolname = '" + login.user() + "'")) {
            execute(
                    connection,
                    "create role %s login password '%s'".formatted(login.user(), login.password()));
        }
    }

    /// See the migration V009.
    private static void makeWorkRole(Connection connection) throws SQLException {
        if (!exists(connection, "select from pg_roles where rolname = 'hub_work'")) {
            execute(connection, "create role hub_work nologin noinherit");
            execute(
                    connection,
                    "grant hub_work to " + APP.user() + " with inherit false, set true");
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            return result.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
