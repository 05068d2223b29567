package org.doorstep.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.hub.ops.Ops.line;
import static org.doorstep.hub.ops.Ops.note;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.hub.feed.Sequencer;
import org.doorstep.hub.fixture.Town;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.ChangeLine;
import org.doorstep.protocol.sync.SessionAnswer.BucketCard;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Blocks beat everything, and what could not be taken in waits for those who may decide.
class GovernanceTest {

    private static final String HOUSING = "team-a/housing/1";

    @RegisterExtension static final RunningHub HUB = new RunningHub();

    private static Town town;

    @BeforeAll
    static void people() {
        town = HUB.town();
        for (var team : List.of("team-a", "team-b")) {
            town.scope(team, "team");
        }
        for (var role : List.of("housing", "lead")) {
            town.allow(role, Category.CORE, 1);
            town.allow(role, Category.HOUSING, 1);
        }
        town.officer("anna", "housing", 1, "team-a");
        town.officer("ben", "housing", 1, "team-a");
        town.officer("cara", "housing", 1, "team-b");
        town.officer("lead", "lead", 1, "team-a");
        town.officer("far-lead", "lead", 1, "team-b");
        HUB.offerAll();
        HUB.db().execute("insert into supervising_role values (1, 'lead')");
    }

    @Test
    void aBlockTakesTheFileFromTheOneAndLeavesItToTheOthers() {
        var file = town.file("team-a");
        town.note(file, Category.HOUSING, "About a sister");
        var before = settle();
        var anna = Laptop.enrolled(HUB.as("anna"));
        var ben = Laptop.enrolled(HUB.as("ben"));

        var block = governor().post("/v1/access/blocks", block(file, "anna"));

        assertThat(block.status()).as(block.text()).isEqualTo(200);
        var apart = "apart-" + file + "/housing/1";
        assertThat(Lines.of(anna.changes(HOUSING, before)).only(ChangeLine.Leave.class)).hasSize(1);
        assertThat(buckets(anna)).doesNotContain(apart);
        assertThat(anna.snapshot(apart, settle(), "").status()).isEqualTo(404);
        assertThat(Lines.of(anna.snapshot(HOUSING, settle(), "")).texts())
                .doesNotContain("About a sister");
        assertThat(anna.outcomes(line(1, note(file, "I know her"))).getFirst().result())
                .isEqualTo("quarantined");
        assertThat(buckets(ben))
                .as("also where nothing lies yet, or what Ben writes would leave him")
                .contains(apart, "apart-" + file + "/core/1");
        assertThat(Lines.of(ben.snapshot(apart, settle(), "")).texts())
                .containsExactly("About a sister");
        assertThat(ben.outcomes(line(1, note(file, "Rang"))).getFirst().result())
                .isEqualTo("applied");

        var id = new Json().tree(block.text()).path("id").asString("");
        assertThat(delete("/v1/access/blocks/" + id)).isEqualTo(204);
        assertThat(delete("/v1/access/blocks/" + id)).isEqualTo(404);
        assertThat(Lines.of(anna.snapshot(HOUSING, settle(), "")).texts())
                .contains("About a sister", "Rang");
    }

    @Test
    void onlyWhoAnswersForInformationGovernanceMayBlock() {
        var file = town.file("team-a");

        for (var http : List.of(HUB.as("anna"), HUB.as("lead"))) {
            assertThat(http.post("/v1/access/blocks", block(file, "ben")).status()).isEqualTo(403);
            assertThat(http.get("/v1/access/blocks").status()).isEqualTo(403);
            assertThat(http.get("/v1/access/rules").status()).isEqualTo(403);
        }
        assertThat(governor().post("/v1/access/blocks", block(UUID.randomUUID(), "ben")).status())
                .isEqualTo(404);
        assertThat(governor().post("/v1/access/blocks", block(file, "nobody")).status())
                .isEqualTo(404);
        assertThat(
                        governor()
                                .post("/v1/access/blocks", Map.of("file", file, "officer", "ben"))
                                .status())
                .isEqualTo(400);
    }

    @Test
    void theRulesCanBePrinted() {
        assertThat(governor().get("/v1/access/rules").text())
                .contains("| housing | normal | normal | - |")
                .contains("lead");
    }

    @Test
    void whatCouldNotBeTakenInIsLetInByASupervisorOfTheFileAlone() {
        var file = town.file("team-a");
        quarantined("cara", file, "Kept for a supervisor");

        assertThat(HUB.as("anna").get("/v1/quarantine").text()).isEqualTo("[]");
        assertThat(HUB.as("far-lead").get("/v1/quarantine").text())
                .doesNotContain("Kept for a supervisor");
        var id = waiting("lead", "Kept for a supervisor");
        for (var other : List.of("anna", "cara", "far-lead")) {
            assertThat(release(other, id).status()).as(other).isEqualTo(404);
        }

        var released = release("lead", id);

        assertThat(released.text()).contains("\"result\":\"applied\"");
        assertThat(release("lead", id).status()).isEqualTo(404);
        var puts = Lines.of(Laptop.enrolled(HUB.as("anna")).snapshot(HOUSING, settle(), "")).puts();
        assertThat(puts)
                .filteredOn(put -> put.record().body().path("text").asString("").startsWith("Kept"))
                .singleElement()
                .satisfies(put -> assertThat(put.record().author()).isEqualTo("cara"));
    }

    @Test
    void whatWaitsIsHeldAsCloselyAsTheFileIsByNow() {
        var file = town.file("team-a");
        quarantined("cara", file, "About a child at risk");
        waiting("lead", "About a child at risk");

        HUB.db()
                .transaction(tx ->
                        town.append(
                                tx.dsl(),
                                town.version(
                                        town.id(),
                                        1,
                                        "source_record",
                                        file,
                                        Category.HOUSING,
                                        Sensitivity.RESTRICTED,
                                        "{}")));

        assertThat(HUB.as("lead").get("/v1/quarantine").text())
                .doesNotContain("About a child at risk");
    }

    @Test
    void aSupervisorHandsItToAnOfficerWhoWorksOnTheFile() {
        var file = town.file("team-a");
        quarantined("cara", file, "For Anna to decide");
        var id = waiting("lead", "For Anna to decide");

        assertThat(handOver("lead", id, "cara").status()).isEqualTo(404);
        assertThat(handOver("anna", id, "anna").status()).isEqualTo(404);
        assertThat(handOver("lead", id, "anna").status()).isEqualTo(204);

        assertThat(waiting("anna", "For Anna to decide")).isEqualTo(id);
        assertThat(release("ben", id).status()).isEqualTo(404);
        assertThat(release("anna", id).text()).contains("applied");
    }

    @Test
    void whoeverWritesAboveTheirOwnClearanceIsToldThatItLeftThem() {
        var file = town.file("team-a");
        var restricted = town.id();
        HUB.db()
                .transaction(tx ->
                        town.append(
                                tx.dsl(),
                                town.version(
                                        restricted,
                                        1,
                                        "source_record",
                                        file,
                                        Category.HOUSING,
                                        Sensitivity.RESTRICTED,
                                        "{}")));
        var written = UUID.randomUUID();
        var seen = town.file("team-a");

        var outcomes =
                Laptop.enrolled(HUB.as("anna"))
                        .outcomes(
                                line(1, note(written, file, "Held more closely")),
                                line(2, note(seen, "As usual")));

        assertThat(outcomes.getFirst().result()).isEqualTo("applied");
        assertThat(outcomes.getFirst().left()).containsExactly(written);
        assertThat(outcomes.getLast().left()).isNull();
    }

    private static void quarantined(String officer, UUID file, String text) {
        assertThat(
                        Laptop.enrolled(HUB.as(officer))
                                .outcomes(line(1, note(file, text)))
                                .getFirst()
                                .result())
                .isEqualTo("quarantined");
    }

    private static String waiting(String officer, String text) {
        for (var one : new Json().tree(HUB.as(officer).get("/v1/quarantine").text())) {
            if (one.toString().contains(text)) {
                return one.path("id").asString("");
            }
        }
        throw new AssertionError("does not wait for " + officer);
    }

    private static Answer release(String officer, String id) {
        return HUB.as(officer).post("/v1/quarantine/" + id + "/release", Map.of());
    }

    private static Answer handOver(String officer, String id, String to) {
        return HUB.as(officer).post("/v1/quarantine/" + id + "/hand-over", Map.of("officer", to));
    }

    private static Map<String, Object> block(UUID file, String officer) {
        return Map.of("file", file, "officer", officer, "kind", "family", "reason", "Her sister");
    }

    private static Http governor() {
        return HUB.http().with(HUB.dance().governor(HUB.signIn().importerSecret()));
    }

    private static int delete(String path) {
        return governor().send(path, request -> request.DELETE()).status();
    }

    private static List<String> buckets(Laptop laptop) {
        return laptop.session().buckets().stream().map(BucketCard::id).toList();
    }

    private static long settle() {
        return new Sequencer(HUB.source(), RunningHub.COUNCIL).settle();
    }
}
