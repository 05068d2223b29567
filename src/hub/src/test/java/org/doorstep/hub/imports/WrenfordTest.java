package org.doorstep.hub.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.hub.db.Tables.MEMBERSHIP;
import static org.doorstep.hub.db.Tables.SCOPE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.doorstep.borough.Borough;
import org.doorstep.borough.BoroughPlan;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.fixture.Extracts;
import org.doorstep.hub.fixture.HubDatabase;
import org.doorstep.hub.imports.ImportResult.State;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The made-up borough's extracts through the mappings that come with it.
class WrenfordTest {

    @RegisterExtension static final HubDatabase hub = new HubDatabase();

    @TempDir static Path tonight;
    @TempDir static Path later;

    private Council council;
    private Extracts extracts;

    @BeforeAll
    static void writeTheBorough() throws IOException {
        new Borough(new BoroughPlan(1, 400, BoroughPlan.FIRST_NIGHT))
                .writeExtracts(tonight, (what, done, of) -> {});
        new Borough(new BoroughPlan(1, 400, BoroughPlan.FIRST_NIGHT.plusDays(30)))
                .writeExtracts(later, (what, done, of) -> {});
    }

    @BeforeEach
    void oneHub() throws IOException {
        council = hub.council();
        extracts = new Extracts(hub, council, Extracts.wrenford());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "staff",
                "allocations",
                "housing",
                "repairs",
                "rent",
                "counciltax",
                "benefits",
                "adultcare",
                "adultcare_events",
                "children",
                "children_events",
                "contacts"
            })
    void everyRowOfAnExtractIsUnderstood(String source) throws IOException {
        var result = send(source, tonight);

        assertThat(result.state()).isEqualTo(State.DONE);
        assertThat(result.counts().rejected()).isZero();
        assertThat(result.counts().added())
                .isGreaterThanOrEqualTo(result.counts().read())
                .isPositive();

        var again = send(source, tonight);
        assertThat(again.counts().unchanged()).isEqualTo(result.counts().added());
        assertThat(again.counts().added() + again.counts().changed() + again.counts().ended())
                .isZero();
    }

    @Test
    void aLaterNightBringsMostlyTheSameRows() throws IOException {
        send("housing", tonight);

        var result = send("housing", later);

        assertThat(result.state()).isEqualTo(State.DONE);
        assertThat(result.counts().unchanged())
                .isGreaterThan(result.counts().changed() + result.counts().added());
    }

    @Test
    void everyOfficerGetsTheTeamAndACaseload() throws IOException {
        send("staff", tonight);

        assertThat(
                        hub.db()
                                .selectDistinct(SCOPE.KIND)
                                .from(SCOPE)
                                .where(SCOPE.COUNCIL.eq(council.id()))
                                .fetch(SCOPE.KIND))
                .containsExactlyInAnyOrder("team", "caseload", "duty", "council");
        assertThat(
                        hub.db()
                                .select(MEMBERSHIP.SCOPE)
                                .from(MEMBERSHIP)
                                .where(
                                        MEMBERSHIP.COUNCIL.eq(council.id()),
                                        MEMBERSHIP.OFFICER.eq("W00001"))
                                .orderBy(MEMBERSHIP.SCOPE)
                                .fetch(MEMBERSHIP.SCOPE))
                .isEqualTo(List.of("caseload-W00001", "council", "team-T01"));
    }

    private ImportResult send(String source, Path folder) throws IOException {
        try (var content = Files.newInputStream(folder.resolve(source + ".csv"))) {
            return extracts.imports().run(source, Extracts.NIGHT, content, Waiver.NONE);
        }
    }
}
