package org.doorstep.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.hub.db.Tables.LOOKALIKE_QUESTION;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.citizen.Field;
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

    @RegisterExtension static final RunningHub HUB = new RunningHub();

    private static LookalikesTown town;

    @BeforeAll
    static void twoTeams() {
        town = new LookalikesTown(HUB, "anna", "prober", "asker");
    }

    @Test
    void whomTheOfficerMaySeeIsShownByWhatTheyMaySeeAlone() {
        var file = town.file("team-a");
        town.row(file, Category.HOUSING, town.named("Ada", "Quist", "1980-01-02", "1 Mill Lane"));
        town.row(
                file,
                Category.CHILDREN,
                town.named("Ada", "Quist", "1980-01-02", "9 Secret Street"));

        var shown = town.asked("anna", "Ada", "Quist", "1980-01-02").people();

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
        assertThat(town.asked("carol", "Ada", "Quist", "1980-01-02").people())
                .singleElement()
                .satisfies(
                        ada -> assertThat(ada.services()).containsExactly("housing", "children"));
    }

    @Test
    void whatAnotherServiceAloneKnowsFindsNobodyEvenInAFileOfTheOfficers() {
        var file = town.file("team-a");
        town.row(file, Category.HOUSING, town.named("Bea", "Quist", "", ""));
        town.row(file, Category.CHILDREN, town.named("Bea", "Quist", "1981-01-02", ""));

        assertThat(town.text("anna", "Bea", "Quist", "1981-01-02"))
                .isEqualTo(LookalikesTown.NOBODY);
        assertThat(town.asked("carol", "Bea", "Quist", "1981-01-02").people()).hasSize(1);
    }

    @Test
    void ofSomebodyWithAnotherTeamOnlyTheTeamIsTold() {
        var file = town.file("team-b");
        town.row(file, Category.HOUSING, town.named("Cleo", "Quist", "1982-01-02", "2 Mill Lane"));
        town.worksWith(file, Category.HOUSING, "Southgate");

        var answer = town.text("anna", "Cleo", "Quist", "1982-01-02");

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
        town.row(file, Category.HOUSING, town.named("Dora", "Quist", "1983-01-02", ""));
        town.worksWith(file, Category.HOUSING, "Southgate");

        assertThat(town.text("anna", "Dora", "Quist", "1983-02-01"))
                .isEqualTo(LookalikesTown.NOBODY);
        assertThat(town.text("anna", "Dorothy", "Quist", "1983-01-02"))
                .isEqualTo(LookalikesTown.NOBODY);
        assertThat(town.text("anna", "", "Quist", "1983-01-02")).isEqualTo(LookalikesTown.NOBODY);
    }

    @Test
    void whoeverIsHiddenIsNeitherShownNorCountedAndReadsLikeNobody() {
        var children = town.file("team-b");
        town.row(children, Category.CHILDREN, town.named("Eve", "Hidden", "1984-01-02", ""));
        town.worksWith(children, Category.CHILDREN, "Family Support");
        var restricted = town.file("team-b");
        town.row(
                restricted,
                Category.HOUSING,
                Sensitivity.RESTRICTED,
                List.of(),
                town.named("Eve", "Hidden", "1984-01-02", ""));
        town.worksWith(restricted, Category.HOUSING, "Southgate");
        var apart = town.file("team-a");
        town.row(apart, Category.HOUSING, town.named("Eve", "Hidden", "1984-01-02", ""));
        town.worksWith(apart, Category.HOUSING, "Northgate");
        town.keptApart(apart, "carol");
        var protectedAddress = town.file("team-b");
        town.row(
                protectedAddress,
                Category.HOUSING,
                town.named("Eve", "Hidden", "1984-01-02", "3 Mill Lane"));
        town.row(
                protectedAddress,
                Category.CHILDREN,
                Sensitivity.NORMAL,
                List.of(LookalikesTown.PROTECTED),
                town.named("Eve", "Hidden", "1984-01-02", ""));
        town.worksWith(protectedAddress, Category.HOUSING, "Southgate");

        assertThat(town.text("anna", "Eve", "Hidden", "1984-01-02"))
                .isEqualTo(LookalikesTown.NOBODY);
        assertThat(town.text("anna", "Nemo", "Nobody", "1984-01-02"))
                .isEqualTo(LookalikesTown.NOBODY);
    }

    @Test
    void anAddressThatMustNotBeDisclosedCannotBeFoundOutByTrying() {
        var file = town.file("team-a");
        town.row(
                file,
                Category.HOUSING,
                Sensitivity.NORMAL,
                List.of(LookalikesTown.PROTECTED),
                town.named("Fay", "Quist", "1985-01-02", "4 Mill Lane"));
        town.settle();
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
        town.row(
                file,
                Category.HOUSING,
                List.of(
                        new Fact(Field.GIVEN_NAME, "Jean", null),
                        new Fact(Field.FAMILY_NAME, "Quist", null),
                        new Fact(Field.NATIONAL_INSURANCE_NUMBER, "QQ123456C", null)));
        town.worksWith(file, Category.HOUSING, "Southgate");
        town.settle();
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
        town.row(file, Category.HOUSING, town.named("Hester", "Quist", "1986-01-02", ""));
        town.worksWith(file, Category.HOUSING, "Southgate");

        town.asked("asker", "Hester", "Quist", "1986-01-02");
        town.asked("asker", "Hester", "Quist", "1986-01-02");
        town.asked("asker", "Hester", "Quist", "1986-01-03");

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
                        town.ask("prober", "Ada", "Quist", "1990-%02d-%02d".formatted(month, day))
                                .status());
            }
        }
        var refused = town.ask("prober", "Ada", "Quist", "1991-01-01");

        assertThat(statuses.subList(0, 40)).containsOnly(200);
        assertThat(statuses.subList(40, statuses.size())).containsOnly(429);
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(refused.header("Content-Type")).isEqualTo(ProblemCard.MEDIA_TYPE);
        assertThat(refused.as(ProblemCard.class).type()).isEqualTo(ProblemCard.ASKED_OFTEN);
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
}
