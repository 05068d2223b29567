package org.doorstep.hub.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.doorstep.hub.council.HubException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A hub must not run with more rights than it needs.
class OpenDatabaseTest {

    private static final Login SUPERUSER = new Login("postgres", "");

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.start();
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role hub_app login");
            statement.execute("create role hub_work");
            statement.execute("grant hub_work to hub_app with inherit false");
            statement.execute("create role hub_strong login bypassrls");
            statement.execute("create role hub_owner login");
            statement.execute("create database council owner hub_owner");
        }
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void aSuperuserIsRefused() {
        assertRefused(SUPERUSER);
    }

    @Test
    void theOwnerOfTheTablesIsRefused() {
        assertRefused(new Login("hub_owner", ""));
    }

    @Test
    void aRoleThatPassesRowLevelSecurityIsRefused() {
        assertRefused(new Login("hub_strong", ""));
    }

    @Test
    void hubAppIsTaken() {
        OpenDatabase.open(database(new Login("hub_app", ""))).close();
    }

    @Test
    void aRoleThatHasTheRightsOfTheHubsWorkWithoutDeclaringItIsRefused() throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role hub_careless login in role hub_work, hub_app");
        }

        assertThatThrownBy(() -> OpenDatabase.open(database(new Login("hub_careless", ""))))
                .isInstanceOf(HubException.class)
                .hasMessageContaining("grant hub_work to hub_app with inherit false");
    }

    @Test
    void theOwnerSeesAndWritesNothingOnceItHasMigrated() throws SQLException {
        var login = new Login("hub_app", "");
        try (var open = OpenDatabase.open(database(login));
                var work = open.dataSource().getConnection();
                var writing = work.createStatement()) {
            writing.execute(
                    "insert into scope (council, id, kind, name) values (1, 'a', 'team', 'A')");
        }
        try (var owner = DriverManager.getConnection(database(login).url(), "hub_owner", "");
                var statement = owner.createStatement();
                var found = statement.executeQuery("select count(*) from scope")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getInt(1)).isZero();
        }
    }

    @Test
    void aDatabaseThatIsNotThereIsSaidSo() {
        var nowhere =
                new ExternalDatabase("jdbc:postgresql://127.0.0.1:1/none", SUPERUSER, SUPERUSER);

        assertThatThrownBy(() -> OpenDatabase.open(nowhere))
                .isInstanceOf(HubException.class)
                .hasMessageContaining("could not be migrated");
    }

    private static void assertRefused(Login app) {
        assertThatThrownBy(() -> OpenDatabase.open(database(app)))
                .isInstanceOf(HubException.class)
                .hasMessageContaining("must not connect");
    }

    private static ExternalDatabase database(Login app) {
        return new ExternalDatabase(
                "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/council",
                new Login("hub_owner", ""),
                app);
    }
}
