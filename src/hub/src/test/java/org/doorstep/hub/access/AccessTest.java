package org.doorstep.hub.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.doorstep.domain.access.Category;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.db.Tables;
import org.doorstep.hub.feed.Sequencer;
import org.doorstep.hub.fixture.HubDatabase;
import org.doorstep.hub.fixture.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccessTest {

    @RegisterExtension static final HubDatabase hub = new HubDatabase();

    private Council council;
    private Town town;
    private Access access;

    @BeforeEach
    void twoRoles() {
        council = hub.council();
        town = new Town(hub.db(), council);
        town.scope("north", "team");
        town.allow("HOUSING", Category.CORE, 0);
        town.allow("HOUSING", Category.HOUSING, 2);
        access = new Access(hub.db(), council, Clock.fixed(Town.NOW, ZoneId.of("Europe/London")));
    }

    @Test
    void bucketsAreScopesTimesCategoriesUpToTheLowerOfRoleAndClearance() {
        town.officer("cleared", "HOUSING", 3, "north");
        town.officer("junior", "HOUSING", 1, "north");

        assertThat(buckets("cleared"))
                .filteredOn(bucket -> bucket.startsWith("north/"))
                .containsExactly(
                        "north/core/0", "north/housing/0", "north/housing/1", "north/housing/2");
        assertThat(buckets("junior"))
                .filteredOn(bucket -> bucket.startsWith("north/"))
                .containsExactly("north/core/0", "north/housing/0", "north/housing/1");
    }

    @Test
    void whatAnOfficerHasBegunLiesInAScopeOfTheirOwnWithinWhatIsOpenToThem() {
        town.officer("junior", "HOUSING", 1, "north");

        assertThat(buckets("junior"))
                .filteredOn(bucket -> !bucket.startsWith("north/"))
                .containsExactly(
                        "drafts-junior/core/0",
                        "drafts-junior/housing/0",
                        "drafts-junior/housing/1");
    }

    @Test
    void whatTheMatrixDoesNotNameIsNotSeen() {
        town.officer("unknown-role", "CLEANER", 3, "north");

        assertThat(buckets("unknown-role")).isEmpty();
    }

    @Test
    void anOfficerWithoutAScopeSeesNothing() {
        town.officer("new", "HOUSING", 3);

        assertThat(buckets("new")).isEmpty();
    }

    @Test
    void aMembershipHoldsFromItsFirstDayToItsLast() {
        town.officer("cover", "HOUSING", 0);
        var today = LocalDate.of(2026, 8, 6);
        town.scope("over", "team");
        town.scope("today", "team");
        town.scope("ahead", "team");
        town.member("cover", "over", today.minusDays(9), today.minusDays(1));
        town.member("cover", "today", today, today);
        town.member("cover", "ahead", today.plusDays(1), null);

        assertThat(access.bucketsOf("cover").orElseThrow().scopes())
                .extracting(scope -> scope.id())
                .containsExactly("today", "drafts-cover");
    }

    @Test
    void aSharingAgreementOpensACategoryOnTheTeamsFilesAndTheOwnCaseloadForItsTime() {
        town.scope("mine", "caseload");
        town.scope("duty", "duty");
        town.scope("south", "team");
        town.officer("officer", "HOUSING", 1, "north", "mine", "duty", "south");
        agree("children", LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 6));
        agree("benefits", LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 5));

        assertThat(buckets("officer"))
                .contains("north/children/0", "north/children/1", "mine/children/1")
                .noneMatch(bucket -> bucket.startsWith("duty/children"))
                .noneMatch(bucket -> bucket.startsWith("south/children"))
                .noneMatch(bucket -> bucket.contains("benefits") || bucket.endsWith("children/2"));
    }

    private void agree(String category, LocalDate from, LocalDate to) {
        hub.db()
                .execute(
                        "insert into sharing_agreement values (?, ?, 'north', ?, 3, 'Purpose', 'Basis', ?, ?)",
                        council.id(),
                        "A " + category,
                        category,
                        from,
                        to);
    }

    @Test
    void anOfficerWhoLeftIsNobody() {
        town.officer("gone", "HOUSING", 3, "north");
        hub.db()
                .update(Tables.OFFICER)
                .set(Tables.OFFICER.ENDED_ON, LocalDate.of(2026, 8, 1))
                .where(Tables.OFFICER.COUNCIL.eq(council.id()))
                .execute();

        assertThat(access.bucketsOf("gone")).isEmpty();
        assertThat(access.bucketsOf("never-heard-of")).isEmpty();
    }

    @Test
    void bucketsSayHowManyRecordsTheyHave() {
        town.officer("officer", "HOUSING", 3, "north");
        var file = town.file("north");
        town.note(file, Category.HOUSING, "one");
        town.note(file, Category.HOUSING, "two");
        new Sequencer(hub.source(), council).settle();

        assertThat(access.bucketsOf("officer").orElseThrow().buckets())
                .filteredOn(held -> held.records() > 0)
                .extracting(held -> held.bucket().toString(), Granted.Held::records)
                .containsExactly(tuple("north/core/0", 1L), tuple("north/housing/1", 2L));
    }

    private List<String> buckets(String officer) {
        return access.bucketsOf(officer).orElseThrow().buckets().stream()
                .map(held -> held.bucket().toString())
                .toList();
    }
}
