package org.doorstep.hub.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.doorstep.hub.council.HubException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// The database while the hub runs: migrated, checked, and a pool that connects as `hub_app`.
public final class OpenDatabase implements AutoCloseable {

    private static final String MIGRATIONS = "classpath:org/doorstep/hub/migration";

    /// Enough to keep both cores and the disk of a small server busy; more would only queue inside
    /// PostgreSQL.
    private static final int CONNECTIONS = 8;

    private static final String ROLE_IS_TOO_STRONG =
            """
            select rolsuper or rolbypassrls or exists (
                select from pg_class
                where relnamespace = 'public'::regnamespace and pg_has_role(relowner, 'MEMBER'))
            from pg_roles where rolname = current_user
            """;

    private final HikariDataSource pool;
    private final AutoCloseable server;

    private OpenDatabase(HikariDataSource pool, AutoCloseable server) {
        this.pool = pool;
        this.server = server;
    }

    /// Starts the database where it is ours to start, migrates it as its owner and connects as
    /// `hub_app`.
    ///
    /// @throws HubException if the database cannot be reached or migrated, or `hub_app` may do more
    ///   than it should
    public static OpenDatabase open(Database database) {
        return switch (database) {
            case ExternalDatabase external -> open(external, () -> {});
            case EmbeddedDatabase embedded -> {
                var server = PostgresProcess.start(embedded.folder());
                yield open(server.database(), server);
            }
        };
    }

    private static OpenDatabase open(ExternalDatabase database, AutoCloseable server) {
        try {
            migrate(database);
            var pool = pool(database);
            try {
                refuseStrongRole(pool);
                return new OpenDatabase(pool, server);
            } catch (HubException e) {
                pool.close();
                throw e;
            }
        } catch (HubException e) {
            close(server);
            throw e;
        }
    }

    /// Connections as `hub_app`.
    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        close(server);
    }

    private static void migrate(ExternalDatabase database) {
        try {
            Flyway.configure(OpenDatabase.class.getClassLoader())
                    .dataSource(
                            database.url(), database.owner().user(), database.owner().password())
                    .locations(MIGRATIONS)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new HubException(
                    "The database could not be migrated. Check its address, the owner's credentials"
                            + " and the cause below; nothing was started.",
                    e);
        }
    }

    private static HikariDataSource pool(ExternalDatabase database) {
        var config = new HikariConfig();
        config.setPoolName("hub");
        config.setJdbcUrl(database.url());
        config.setUsername(database.app().user());
        config.setPassword(database.app().password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(10_000);
        // A transaction that is left open holds back every cleanup of the database.
        config.addDataSourceProperty("options", "-c idle_in_transaction_session_timeout=60s");
        // The details of an error quote the row, and errors reach the log.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "doorstep-hub");
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw new HubException(
                    "The hub cannot connect to its database as "
                            + database.app().user()
                            + ". Check that the role exists, may log in and has this password.",
                    e);
        }
    }

    private static void refuseStrongRole(DataSource pool) {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(ROLE_IS_TOO_STRONG)) {
            if (!result.next() || result.getBoolean(1)) {
                throw new HubException(
                        "The hub must not connect to its database as a superuser, as the owner of its"
                                + " tables or with BYPASSRLS. Give it the login of hub_app.");
            }
        } catch (SQLException e) {
            throw new HubException("The hub's database role could not be checked.", e);
        }
    }

    private static void close(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            throw new HubException("The embedded database did not stop.", e);
        }
    }
}
