package org.doorstep.hub.imports;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Colleague;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.sync.FeedLine.Put;
import org.doorstep.hub.access.Access;
import org.doorstep.hub.caseload.ListedAssignments;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.feed.Feed;
import org.doorstep.hub.feed.FeedPage;
import org.doorstep.hub.feed.Sequencer;
import org.doorstep.hub.fixture.Extracts;
import org.doorstep.hub.fixture.HubDatabase;
import org.doorstep.hub.fixture.Town;
import org.doorstep.protocol.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What laptops learn of the officers in the list of staff.
class ColleaguesTest {

    private static final String HEADER =
            "OfficerId,FullName,Email,JobTitle,TeamId,TeamName,Role,Clearance,Demo\n";
    private static final String ANN =
            "W1,Ann Lee,ann@example.org,Housing officer,T1,North,HOUSING,1,N\n";
    private static final String BEN = "W2,Ben Ode,ben@example.org,Clerk,T2,Benefits,BENEFITS,0,N\n";
    private static final String OTHERS =
            "W3,Cy Fox,,Clerk,T2,Benefits,BENEFITS,0,N\nW4,Di Orr,,Clerk,T2,Benefits,BENEFITS,0,N\n";
    private static final LocalDate NEXT_NIGHT = Extracts.NIGHT.plusDays(1);
    private static final Bucket ALL = new Bucket("council", Category.CORE, Sensitivity.OPEN);

    @RegisterExtension static final HubDatabase hub = new HubDatabase();

    private Council council;
    private Town town;
    private Extracts extracts;

    @BeforeEach
    void oneListOfStaff() throws IOException {
        council = hub.council();
        town = new Town(hub.db(), council);
        town.allow("HOUSING", Category.CORE, 0);
        town.allow("HOUSING", Category.HOUSING, 1);
        town.allow("BENEFITS", Category.CORE, 0);
        extracts = new Extracts(hub, council, Extracts.wrenford());
        extracts.send("staff", HEADER + ANN + BEN + OTHERS);
    }

    @Test
    void everyOfficerMayHoldTheNamesOfAllAndNothingElseOfTheCouncil() {
        var clock = Clock.fixed(Town.NOW.plusSeconds(9_000_000), ZoneId.of("Europe/London"));
        var access = new Access(hub.db(), council, clock);

        for (var officer : List.of("W1", "W2")) {
            assertThat(access.bucketsOf(officer).orElseThrow().buckets())
                    .extracting(held -> held.bucket().toString())
                    .filteredOn(bucket -> bucket.startsWith("council/"))
                    .containsExactly("council/core/0");
        }
        assertThat(told(0))
                .containsEntry(
                        "W1", new Colleague("W1", "Ann Lee", "Housing officer", "North", null))
                .containsOnlyKeys("W1", "W2", "W3", "W4");
    }

    @Test
    void theSameListAgainTellsNothing() {
        var before = revision();
        extracts.send("staff", HEADER + ANN + BEN + OTHERS);

        assertThat(revision()).isEqualTo(before);
    }

    @Test
    void aNewNameAndANewTeamAreTold() {
        var before = revision();
        extracts.send(
                "staff",
                HEADER
                        + ANN.replace("Ann Lee", "Ann Moss").replace("North", "Far North")
                        + BEN
                        + OTHERS);

        assertThat(told(before))
                .containsOnly(
                        Map.entry(
                                "W1",
                                new Colleague(
                                        "W1", "Ann Moss", "Housing officer", "Far North", null)));
    }

    @Test
    void whoHasLeftKeepsTheirName() {
        extracts.send("staff", NEXT_NIGHT, HEADER + ANN + OTHERS, Waiver.LOSS);

        assertThat(told(0))
                .containsEntry(
                        "W2", new Colleague("W2", "Ben Ode", "Clerk", "Benefits", NEXT_NIGHT));
    }

    @Test
    void allocationsTakeNoNameAway() {
        var ids = new Ids(InstantSource.system(), new Random(4));
        hub.db()
                .transaction(tx ->
                        new ListedAssignments(council, ids, InstantSource.system())
                                .refreshAll(tx.dsl()));
        new Sequencer(hub.source(), council).settle();

        assertThat(told(0)).hasSize(4);
    }

    @Test
    void anotherCouncilKnowsNothingOfThem() throws IOException {
        var elsewhere = hub.council();
        new Extracts(hub, elsewhere, Extracts.wrenford()).send("staff", HEADER + BEN);

        assertThat(told(elsewhere, 0)).containsOnlyKeys("W2");
    }

    private long revision() {
        return new Sequencer(hub.source(), council).settle();
    }

    private Map<String, Colleague> told(long since) {
        return told(council, since);
    }

    private Map<String, Colleague> told(Council whose, long since) {
        var upTo = new Sequencer(hub.source(), whose).settle();
        var page = new Feed(hub.db(), whose).changes(Map.of(ALL, since), upTo, null, 100);
        return page.rows().stream()
                .map(FeedPage.Row::line)
                .map(Put.class::cast)
                .map(put -> new Json().read(put.body(), Colleague.class))
                .collect(toMap(Colleague::officer, one -> one));
    }
}
