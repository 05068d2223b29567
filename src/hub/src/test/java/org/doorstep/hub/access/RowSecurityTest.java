package org.doorstep.hub.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.hub.db.Tables.DEVICE;
import static org.doorstep.hub.db.Tables.FEED;
import static org.doorstep.hub.db.Tables.FILE_SCOPE;
import static org.doorstep.hub.db.Tables.OP_LEDGER;
import static org.doorstep.hub.db.Tables.RECORD_CURRENT;
import static org.doorstep.hub.db.Tables.RECORD_VERSION;

import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.feed.Sequencer;
import org.doorstep.hub.fixture.HubDatabase;
import org.doorstep.hub.fixture.Town;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The database's own net, with queries that forget to say whose buckets they mean.
class RowSecurityTest {

    /// What says nothing of a person.
    private static final Set<String> IMPERSONAL =
            Set.of(
                    "council",
                    "hub_state",
                    "role_category",
                    "sharing_agreement",
                    "supervising_role",
                    "import_run",
                    "link_run",
                    "link_model",
                    "flyway_schema_history");

    @RegisterExtension static final HubDatabase hub = new HubDatabase();

    private Council council;
    private Town town;
    private Access access;
    private Standpoint standpoint;
    private UUID mine;
    private UUID foreign;
    private UUID myNote;
    private UUID foreignNote;

    @BeforeEach
    void twoTeams() {
        council = hub.council();
        town = new Town(hub.db(), council);
        town.allow("HOUSING", Category.CORE, 1);
        town.allow("HOUSING", Category.HOUSING, 1);
        for (var team : List.of("north", "south")) {
            town.scope(team, "team");
            town.officer("of-" + team, "HOUSING", 2, team);
        }
        mine = town.file("north");
        foreign = town.file("south");
        myNote = town.note(mine, Category.HOUSING, "Mine");
        foreignNote = town.note(foreign, Category.HOUSING, "Foreign");
        new Sequencer(hub.source(), council).settle();
        access = new Access(hub.db(), council, Clock.fixed(Town.NOW, ZoneId.of("Europe/London")));
        standpoint = new Standpoint(hub.officers(), access);
    }

    @Test
    void everyTableThatSaysSomethingOfAPersonIsHeldAlsoAgainstItsOwner() {
        var open =
                hub.owner()
                        .fetch(
                                """
                                select relname from pg_class
                                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                                    and not (relrowsecurity and relforcerowsecurity)
                                """)
                        .getValues(0, String.class);

        assertThat(open).containsExactlyInAnyOrderElementsOf(IMPERSONAL);
    }

    @Test
    void noTableShowsARowToWhoHasNamedNoOfficer() {
        var looked = 0;
        for (var table : personal()) {
            if (mayRead(table)) {
                assertThat(
                                DSL.using(hub.officers(), SQLDialect.POSTGRES)
                                        .fetchCount(DSL.table(table)))
                        .as(table)
                        .isZero();
                looked++;
            }
        }
        assertThat(looked).isGreaterThan(3);
    }

    @Test
    void anOfficerSeesTheirOwnWhateverIsAsked() {
        standpoint.of(
                "of-north",
                (tx, _) -> {
                    assertThat(tx.select(FEED.REC_ID).from(FEED).fetch(FEED.REC_ID))
                            .containsExactlyInAnyOrder(mine, myNote);
                    assertThat(
                                    tx.select(RECORD_VERSION.REC_ID)
                                            .from(RECORD_VERSION)
                                            .fetch(RECORD_VERSION.REC_ID))
                            .containsExactlyInAnyOrder(mine, myNote);
                    return tx;
                });
    }

    @Test
    void anotherCouncilsOfficerOfTheSameNameSeesNothing() {
        var other = hub.council();
        new Town(hub.db(), other).officer("of-north", "HOUSING", 2, "north");

        new Standpoint(
                        hub.officers(),
                        new Access(
                                hub.db(), other, Clock.fixed(Town.NOW, ZoneId.of("Europe/London"))))
                .of("of-north", (tx, _) -> assertThat(tx.fetchCount(RECORD_VERSION)).isZero());
    }

    @Test
    void aConnectionForgetsItsOfficerWithTheTransaction() throws SQLException {
        try (var connection = hub.officers().getConnection()) {
            var db = DSL.using(connection, SQLDialect.POSTGRES);

            db.transaction(tx -> {
                access.begin(tx.dsl(), "of-north");
                assertThat(tx.dsl().fetchCount(FEED)).isEqualTo(2);
            });

            assertThat(db.fetchCount(FEED)).isZero();
            assertThat(db.fetchCount(RECORD_VERSION)).isZero();
        }
    }

    @Test
    void nothingIsWrittenInAnothersName() {
        assertRefused(tx -> {
            town.append(tx, town.note(town.id(), 1, mine, Category.HOUSING, "In your name"));
            return tx;
        });
        assertRefused(tx ->
                tx.insertInto(OP_LEDGER)
                        .set(OP_LEDGER.COUNCIL, council.id())
                        .set(OP_LEDGER.DEVICE, town.id())
                        .set(OP_LEDGER.INCARNATION, town.id())
                        .set(OP_LEDGER.SEQ, 1L)
                        .set(OP_LEDGER.OP_ID, town.id())
                        .set(OP_LEDGER.PAYLOAD_HASH, new byte[16])
                        .set(OP_LEDGER.OFFICER, "of-south")
                        .set(OP_LEDGER.RESULT, "applied")
                        .set(OP_LEDGER.RECEIVED_AT, Town.NOW.atOffset(ZoneOffset.UTC))
                        .execute());
    }

    @Test
    void nothingIsWrittenIntoAFileThatIsNotTheirs() {
        assertRefused(tx ->
                tx.insertInto(RECORD_CURRENT)
                        .set(RECORD_CURRENT.COUNCIL, council.id())
                        .set(RECORD_CURRENT.REC_ID, town.id())
                        .set(RECORD_CURRENT.VER, 1)
                        .set(RECORD_CURRENT.TYPE, "note")
                        .set(RECORD_CURRENT.CATEGORY, "housing")
                        .set(RECORD_CURRENT.SENSITIVITY, (short) 1)
                        .set(RECORD_CURRENT.FILE, foreign)
                        .execute());
        standpoint.of(
                "of-north",
                (tx, _) ->
                        assertThat(
                                        tx.update(RECORD_CURRENT)
                                                .set(RECORD_CURRENT.FILE, mine)
                                                .where(RECORD_CURRENT.REC_ID.eq(foreignNote))
                                                .execute())
                                .isZero());
    }

    @Test
    void whoGrantsAccessCannotBeChangedInAnOfficersName() {
        assertDenied(tx -> tx.deleteFrom(FILE_SCOPE).execute());
        assertDenied(tx -> tx.selectFrom(DEVICE).fetch());
    }

    /// The owner's connections of this test are a superuser's; see also
    /// [org.doorstep.hub.database.OpenDatabaseTest].
    @Test
    void neitherRoleOfTheHubPassesRowLevelSecurity() {
        assertThat(
                        hub.owner()
                                .fetchCount(
                                        DSL.table("pg_roles"),
                                        DSL.condition(
                                                "rolname in ('hub_app', 'hub_work') and (rolsuper or rolbypassrls)")))
                .isZero();
    }

    private void assertRefused(Work work) {
        assertThatThrownBy(() -> standpoint.of("of-north", (tx, _) -> work.run(tx)))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("row-level security");
    }

    private void assertDenied(Work work) {
        assertThatThrownBy(() -> standpoint.of("of-north", (tx, _) -> work.run(tx)))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("permission denied");
    }

    private static List<String> personal() {
        var tables =
                new ArrayList<>(
                        hub.owner()
                                .fetch(
                                        "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'")
                                .getValues(0, String.class));
        tables.removeAll(IMPERSONAL);
        return tables;
    }

    private static boolean mayRead(String table) {
        return Boolean.TRUE.equals(
                hub.owner()
                        .fetchValue("select has_table_privilege('hub_app', ?, 'SELECT')", table));
    }

    private interface Work {
        Object run(DSLContext tx);
    }
}
