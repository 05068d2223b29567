package org.doorstep.hub.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
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
