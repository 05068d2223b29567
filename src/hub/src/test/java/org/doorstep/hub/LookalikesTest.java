package org.doorstep.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.hub.db.Tables.ACCESS_BLOCK;
import static org.doorstep.hub.db.Tables.INVOLVEMENT_CURRENT;
import static org.doorstep.hub.db.Tables.LOOKALIKE_QUESTION;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.Involvement;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.hub.feed.Sequencer;
import org.doorstep.hub.fixture.Town;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.newcomer.LookalikesAnswer;
import org.doorstep.protocol.newcomer.LookalikesRequest;
import org.doorstep.protocol.sync.ProblemCard;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// An officer of one housing team asks the hub about people before registering them.
class LookalikesTest {

    private static final Json JSON = new Json();
    private static final String NOBODY = "{\"known\":[],\"people\":[]}";

    @RegisterExtension static final RunningHub HUB = new RunningHub();

    private static Town town;

    @BeforeAll
    static void twoTeams() {
        town = HUB.town();
        town.scope("team-a", "team");
        town.scope("team-b", "team");
        for (var category : List.of(Category.CORE, Category.HOUSING)) {
            town.allow("housing", category, 2);
            town.allow("children", category, 2);
        }
        town.allow("children", Category.CHILDREN, 2);
        for (var anna : List.of("anna", "prober", "asker")) {
            town.officer(anna, "housing", 2, "team-a");
        }
        town.officer("carol", "children", 2, "team-a");
        HUB.offerAll();
    }

    @Test
    void whomTheOfficerMaySeeIsShownByWhatTheyMaySeeAlone() {
        var file = town.file("team-a");
        row(file, Category.HOUSING, named("Ada", "Quist", "1980-01-02", "1 Mill Lane"));
        row(file, Category.CHILDREN, named("Ada", "Quist", "1980-01-02", "9 Secret Street"));

        var shown = asked("anna", "Ada", "Quist", "1980-01-02").people();

        assertThat(shown)
                .singleElement()
                .satisfies(ada -> {
                    assertThat(ada.person()).isEqualTo(file);
                    assertThat(ada.name()).isEqualTo("QUIST, Ada");
                    assertThat(ada.address()).isEqualTo("1 Mill Lane");
                    assertThat(ada.services()).containsExactly("housing");
                    assertThat(ada.likely()).isTrue();
                    assertThat(ada.why())
                            .containsExactly(
                                    "Same birth date", "Same first name", "Same last name");
                });
        assertThat(asked("carol", "Ada", "Quist", "1980-01-02").people())
                .singleElement()
                .satisfies(
                        ada -> assertThat(ada.services()).containsExactly("housing", "children"));
    }

    @Test
    void whatAnotherServiceAloneKnowsFindsNobodyEvenInAFileOfTheOfficers() {
        var file = town.file("team-a");
        row(file, Category.HOUSING, named("Bea", "Quist", "", ""));
        row(file, Category.CHILDREN, named("Bea", "Quist", "1981-01-02", ""));

        assertThat(text("anna", "Bea", "Quist", "1981-01-02")).isEqualTo(NOBODY);
        assertThat(asked("carol", "Bea", "Quist", "1981-01-02").people()).hasSize(1);
    }

    @Test
    void ofSomebodyWithAnotherTeamOnlyTheTeamIsTold() {
        var file = town.file("team-b");
        row(file, Category.HOUSING, named("Cleo", "Quist", "1982-01-02", "2 Mill Lane"));
        worksWith(file, Category.HOUSING, "Southgate");

        var answer = text("anna", "Cleo", "Quist", "1982-01-02");

        assertThat(JSON.read(answer, LookalikesAnswer.class).known())
                .containsExactly(
                        new LookalikesAnswer.Known(
                                "housing",
                                "Southgate",
                                "020 7946 0011",
                                List.of("Same birth date", "Same first name", "Same last name")));
        assertThat(answer).doesNotContain("Cleo", "QUIST", "Mill", "1982", file.toString());
    }

    @Test
    void whoFitsOnlyNearlyIsNotSaidToBeWithAnotherTeam() {
        var file = town.file("team-b");
        row(file, Category.HOUSING, named("Dora", "Quist", "1983-01-02", ""));
        worksWith(file, Category.HOUSING, "Southgate");

        assertThat(text("anna", "Dora", "Quist", "1983-02-01")).isEqualTo(NOBODY);
        assertThat(text("anna", "Dorothy", "Quist", "1983-01-02")).isEqualTo(NOBODY);
        assertThat(text("anna", "", "Quist", "1983-01-02")).isEqualTo(NOBODY);
    }

    @Test
    void whoeverIsHiddenIsNeitherShownNorCountedAndReadsLikeNobody() {
        var children = town.file("team-b");
        row(children, Category.CHILDREN, named("Eve", "Hidden", "1984-01-02", ""));
        worksWith(children, Category.CHILDREN, "Family Support");
        var restricted = town.file("team-b");
        row(
                restricted,
                Category.HOUSING,
                Sensitivity.RESTRICTED,
                List.of(),
                named("Eve", "Hidden", "1984-01-02", ""));
        worksWith(restricted, Category.HOUSING, "Southgate");
        var apart = town.file("team-a");
        row(apart, Category.HOUSING, named("Eve", "Hidden", "1984-01-02", ""));
        worksWith(apart, Category.HOUSING, "Northgate");
        keptApart(apart, "carol");
        var protectedAddress = town.file("team-b");
        row(
                protectedAddress,
                Category.HOUSING,
                named("Eve", "Hidden", "1984-01-02", "3 Mill Lane"));
        row(
                protectedAddress,
                Category.CHILDREN,
                Sensitivity.NORMAL,
                List.of(
                        new Caution(
                                Caution.Level.DO_NOT_DISCLOSE,
                                "Address not to be disclosed",
                                null,
                                null)),
                named("Eve", "Hidden", "1984-01-02", ""));
        worksWith(protectedAddress, Category.HOUSING, "Southgate");

        assertThat(text("anna", "Eve", "Hidden", "1984-01-02")).isEqualTo(NOBODY);
        assertThat(text("anna", "Nemo", "Nobody", "1984-01-02")).isEqualTo(NOBODY);
    }

    @Test
    void anAddressThatMustNotBeDisclosedCannotBeFoundOutByTrying() {
        var file = town.file("team-a");
        row(
                file,
                Category.HOUSING,
                Sensitivity.NORMAL,
                List.of(
                        new Caution(
                                Caution.Level.DO_NOT_DISCLOSE,
                                "Address not to be disclosed",
                                null,
                                null)),
                named("Fay", "Quist", "1985-01-02", "4 Mill Lane"));
        settle();
        var request =
                new LookalikesRequest(
                        "Fay", "Quist", "1985-01-02", "4 Mill Lane", null, null, null);

        var answer = HUB.as("anna").post("/v1/lookalikes", request).text();

        assertThat(JSON.read(answer, LookalikesAnswer.class).people())
                .singleElement()
                .satisfies(fay -> {
                    assertThat(fay.address()).isNull();
                    assertThat(fay.why()).doesNotContain("Same home");
                });
        assertThat(answer).doesNotContain("Mill");
    }

    @Test
    void theNumberByWhichSomebodyIsInsuredFindsThemWithoutAFirstName() {
        var file = town.file("team-b");
        row(
                file,
                Category.HOUSING,
                List.of(
                        new Fact(Field.GIVEN_NAME, "Jean", null),
                        new Fact(Field.FAMILY_NAME, "Quist", null),
                        new Fact(Field.NATIONAL_INSURANCE_NUMBER, "QQ123456C", null)));
        worksWith(file, Category.HOUSING, "Southgate");
        settle();
        var request = new LookalikesRequest(null, "Quist", null, null, null, null, "qq 12 34 56");

        assertThat(
                        HUB.as("anna")
                                .post("/v1/lookalikes", request)
                                .as(LookalikesAnswer.class)
                                .known())
                .hasSize(1);
    }

    @Test
    void whoAskedAndOfWhomTheyWereToldIsKeptAndNotWhatTheyTyped() {
        var file = town.file("team-b");
        row(file, Category.HOUSING, named("Hester", "Quist", "1986-01-02", ""));
        worksWith(file, Category.HOUSING, "Southgate");

        asked("asker", "Hester", "Quist", "1986-01-02");
        asked("asker", "Hester", "Quist", "1986-01-02");
        asked("asker", "Hester", "Quist", "1986-01-03");

        var kept =
                HUB.db()
                        .selectFrom(LOOKALIKE_QUESTION)
                        .where(LOOKALIKE_QUESTION.OFFICER.eq("asker"))
                        .orderBy(LOOKALIKE_QUESTION.ID)
                        .fetch();
        assertThat(kept).hasSize(3);
        assertThat(kept.getFirst().getKnown()).containsExactly(file);
        assertThat(kept.getFirst().getPeople()).isEmpty();
        assertThat(kept.get(2).getKnown()).isEmpty();
        assertThat(kept.getFirst().getAsked()).isEqualTo(kept.get(1).getAsked());
        assertThat(Arrays.equals(kept.getFirst().getAsked(), kept.get(2).getAsked())).isFalse();
        assertThat(kept.toString()).doesNotContain("Hester");
        assertThatThrownBy(() -> HUB.db().deleteFrom(LOOKALIKE_QUESTION).execute())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whoTriesVeryManyPeopleIsAskedToWait() {
        var statuses = new ArrayList<Integer>();
        for (var day = 1; day <= 28; day++) {
            for (var month = 1; month <= 2; month++) {
                statuses.add(
                        ask("prober", "Ada", "Quist", "1990-%02d-%02d".formatted(month, day))
                                .status());
            }
        }
        var refused = ask("prober", "Ada", "Quist", "1991-01-01");

        assertThat(statuses.subList(0, 40)).containsOnly(200);
        assertThat(statuses.subList(40, statuses.size())).containsOnly(429);
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(refused.header("Content-Type")).isEqualTo(ProblemCard.MEDIA_TYPE);
    }

    @Test
    void aQuestionThatAsksForTooMuchOrTooLittleIsRefusedAndSaysWhy() {
        for (var request :
                List.of(
                        new LookalikesRequest("Ada", "Quist", null, null, null, null, null),
                        new LookalikesRequest("Ada", "Quist", "1980-01", null, null, null, null),
                        new LookalikesRequest(null, null, "1980-01-02", null, null, null, null),
                        new LookalikesRequest("Ada", null, "yesterday", null, null, null, null),
                        new LookalikesRequest("Ada", null, null, null, null, null, "12"),
                        new LookalikesRequest(
                                "A".repeat(201), null, "1980-01-02", null, null, null, null),
                        new LookalikesRequest("A\0", null, "1980-01-02", null, null, null, null))) {
            var answer = HUB.as("anna").post("/v1/lookalikes", request);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(JSON.read(answer.text(), ProblemCard.class).detail()).isNotBlank();
        }
    }

    private static LookalikesAnswer asked(
            String officer, String given, String family, String born) {
        return JSON.read(text(officer, given, family, born), LookalikesAnswer.class);
    }

    private static String text(String officer, String given, String family, String born) {
        var answer = ask(officer, given, family, born);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    private static Answer ask(String officer, String given, String family, String born) {
        settle();
        return HUB.as(officer)
                .post(
                        "/v1/lookalikes",
                        new LookalikesRequest(given, family, born, null, null, null, null));
    }

    private static void settle() {
        new Sequencer(HUB.source(), RunningHub.COUNCIL).settle();
    }

    private static List<Fact> named(String given, String family, String born, String address) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(Field.GIVEN_NAME, given, null));
        facts.add(new Fact(Field.FAMILY_NAME, family, null));
        if (!born.isEmpty()) {
            facts.add(new Fact(Field.BIRTH_DATE, born, null));
        }
        if (!address.isEmpty()) {
            facts.add(new Fact(Field.ADDRESS, address, null));
        }
        return facts;
    }

    private static void row(UUID file, Category category, List<Fact> facts) {
        row(file, category, Sensitivity.NORMAL, List.of(), facts);
    }

    private static void row(
            UUID file,
            Category category,
            Sensitivity sensitivity,
            List<Caution> cautions,
            List<Fact> facts) {
        var id = town.id();
        var body =
                new SourceRecord(
                        category.toString(), id.toString(), facts, cautions, null, List.of(), null);
        HUB.db()
                .transaction(tx ->
                        town.append(
                                tx.dsl(),
                                town.version(
                                        id,
                                        1,
                                        "source_record",
                                        file,
                                        category,
                                        sensitivity,
                                        JSON.write(body))));
    }

    private static void worksWith(UUID file, Category service, String team) {
        var id = town.id();
        var body = new Involvement(service, team, "020 7946 0011", null);
        HUB.db()
                .transaction(tx -> {
                    town.append(
                            tx.dsl(),
                            town.version(
                                    id,
                                    1,
                                    "involvement",
                                    file,
                                    Category.CORE,
                                    Sensitivity.OPEN,
                                    JSON.write(body)));
                    tx.dsl()
                            .insertInto(INVOLVEMENT_CURRENT)
                            .set(INVOLVEMENT_CURRENT.COUNCIL, RunningHub.COUNCIL.id())
                            .set(INVOLVEMENT_CURRENT.PERSON, file)
                            .set(INVOLVEMENT_CURRENT.SERVICE, service.toString())
                            .set(INVOLVEMENT_CURRENT.INVOLVEMENT, id)
                            .execute();
                });
    }

    private static void keptApart(UUID file, String officer) {
        HUB.db()
                .insertInto(ACCESS_BLOCK)
                .set(ACCESS_BLOCK.COUNCIL, RunningHub.COUNCIL.id())
                .set(ACCESS_BLOCK.ID, town.id())
                .set(ACCESS_BLOCK.FILE, file)
                .set(ACCESS_BLOCK.OFFICER, officer)
                .set(ACCESS_BLOCK.KIND, "family")
                .set(ACCESS_BLOCK.REASON, "Her sister")
                .set(ACCESS_BLOCK.SET_BY, "ig")
                .set(ACCESS_BLOCK.SET_AT, Town.NOW.atOffset(ZoneOffset.UTC))
                .execute();
    }
}
