package org.doorstep.hub.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.doorstep.hub.council.HubException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// The database while the hub runs: migrated, checked, and with two pools that connect as
/// `hub_app`. One declares the hub's own work (`hub_work`); in the other nothing is seen until a
/// transaction names the officer for whom it reads.
public final class OpenDatabase implements AutoCloseable {

    private static final String MIGRATIONS = "classpath:org/doorstep/hub/migration";

    /// How many laptops are served at a time. Enough to keep both cores and the disk of a small
    /// server busy; more would only queue inside PostgreSQL.
    public static final int TURNS = 8;

    /// What the hub does besides: imports, linking, the sequencer, whoever answers for access.
    private static final int BESIDES = 6;

    private static final String WORK_OPTIONS =
            // A transaction that is left open holds back every cleanup of the database.
            "-c idle_in_transaction_session_timeout=60s"
                    // Row-level security makes short queries look dear: compiling them is dearer.
                    + " -c jit=off";

    /// What laptops read is read by key, in the key's order, as much of it as is sent. Whatever the
    /// planner believes of tables that it has not looked at yet, or not for long: it must not read
    /// and sort a whole bucket for each page.
    private static final String OFFICERS_OPTIONS =
            WORK_OPTIONS + " -c enable_bitmapscan=off -c enable_seqscan=off -c enable_sort=off";

    private static final String ROLE_IS_TOO_STRONG =
            """
            select bool_or(rolsuper or rolbypassrls) or exists (
                select from pg_class
                where relnamespace = 'public'::regnamespace
                    and (pg_has_role(relowner, 'MEMBER') or pg_has_role('hub_work', relowner, 'MEMBER')))
            from pg_roles where rolname in (current_user, 'hub_app', 'hub_work')
            """;

    /// Whoever inherits from `hub_work` would have its rights without declaring anything.
    private static final String WORKS_UNDECLARED =
            """
            select pg_has_role('hub_work', 'USAGE') or pg_has_role('hub_app', 'hub_work', 'USAGE')
                or not pg_has_role('hub_work', 'MEMBER') or not pg_has_role('hub_app', 'MEMBER')
            """;

    private final HikariDataSource work;
    private final HikariDataSource officers;
    private final AutoCloseable server;

    private OpenDatabase(HikariDataSource work, HikariDataSource officers, AutoCloseable server) {
        this.work = work;
        this.officers = officers;
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
            refuseStrongRole(database);
            var work = pool(database, "work", "hub_work", TURNS + BESIDES, WORK_OPTIONS);
            try {
                var officers = pool(database, "officers", "hub_app", TURNS, OFFICERS_OPTIONS);
                return new OpenDatabase(work, officers, server);
            } catch (HubException e) {
                work.close();
                throw e;
            }
        } catch (HubException e) {
            close(server);
            throw e;
        }
    }

    /// Connections in the declared context of the hub's own work.
    public DataSource dataSource() {
        return work;
    }

    /// Connections that see nothing until the transaction names an officer, see
    /// [org.doorstep.hub.access.Standpoint].
    public DataSource officers() {
        return officers;
    }

    @Override
    public void close() {
        officers.close();
        work.close();
        close(server);
    }

    private static void migrate(ExternalDatabase database) {
        try {
            Flyway.configure(OpenDatabase.class.getClassLoader())
                    .dataSource(
                            database.url(), database.owner().user(), database.owner().password())
                    .locations(MIGRATIONS)
                    // The owner sees rows only while it says that it migrates.
                    .initSql("set doorstep.work = 'migration'")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new HubException(
                    "The database could not be migrated. Check its address, the owner's credentials"
                            + " and the cause below; nothing was started.",
                    e);
        }
    }

    private static HikariDataSource pool(
            ExternalDatabase database, String name, String role, int connections, String options) {
        var config = new HikariConfig();
        config.setPoolName("hub-" + name);
        config.setConnectionInitSql("set role " + role);
        config.setJdbcUrl(database.url());
        config.setUsername(database.app().user());
        config.setPassword(database.app().password());
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(10_000);
        config.addDataSourceProperty("options", options);
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

    private static void refuseStrongRole(ExternalDatabase database) {
        var app = database.app();
        try (var connection =
                        DriverManager.getConnection(database.url(), app.user(), app.password());
                var statement = connection.createStatement()) {
            if (isTrue(statement, ROLE_IS_TOO_STRONG)) {
                throw new HubException(
                        "The hub must not connect to its database as a superuser, as the owner of its"
                                + " tables or with BYPASSRLS. Give it the login of hub_app.");
            }
            if (isTrue(statement, WORKS_UNDECLARED)) {
                throw new HubException(
                        "The role hub_work must be granted to hub_app, and not be inherited. Let the"
                                + " database administrator run: grant hub_work to hub_app with"
                                + " inherit false, set true;");
            }
        } catch (SQLException e) {
            throw new HubException(
                    "The hub cannot connect to its database as "
                            + app.user()
                            + ". Check that the role exists, may log in and has this password.",
                    e);
        }
    }

    private static boolean isTrue(Statement statement, String question) throws SQLException {
        try (var answer = statement.executeQuery(question)) {
            return !answer.next() || answer.getBoolean(1);
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
