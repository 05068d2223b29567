package org.doorstep.hub.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.feed.Feed;
import org.doorstep.hub.feed.FeedPage;
import org.doorstep.hub.feed.Sequencer;
import org.doorstep.hub.fixture.Extracts;
import org.doorstep.hub.fixture.HubDatabase;
import org.doorstep.hub.fixture.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A duty desk has every file there is, from the night that it is one to the night that it no
/// longer is.
class DutyDeskTest {

    @RegisterExtension static final HubDatabase hub = new HubDatabase();

    private static final Bucket DESK = new Bucket("team-T9", Category.CORE, Sensitivity.OPEN);
    private static final String STAFF =
            """
            OfficerId,FullName,Email,JobTitle,TeamId,TeamName,Role,Clearance,Demo
            W1,Ann Officer,,Housing officer,T1,Housing North,HOUSING,1,N
            W9,Di Desk,,Contact officer,T9,Contact Centre,DUTY,1,N
            """;
    private static final String NO_LONGER = STAFF.replace("DUTY", "HOUSING");

    private UUID file;
    private Sequencer sequencer;
    private Feed feed;
    private Extracts extracts;

    @BeforeEach
    void oneFileOfAnotherTeam() throws IOException {
        Council council = hub.council();
        sequencer = new Sequencer(hub.source(), council);
        feed = new Feed(hub.db(), council);
        extracts = new Extracts(hub, council, Extracts.wrenford());
        file = new Town(hub.db(), council).file("team-T1");
    }

    @Test
    void aTeamThatBecomesADutyDeskGetsEveryFile() {
        extracts.send("staff", NO_LONGER);
        assertThat(held()).isZero();

        extracts.send("staff", STAFF);

        assertThat(held()).isOne();
    }

    @Test
    void aTeamThatIsADutyDeskNoLongerGivesEveryFileBack() {
        extracts.send("staff", STAFF);
        var known = sequencer.settle();

        extracts.send("staff", NO_LONGER);

        assertThat(held()).isZero();
        assertThat(toldSince(known))
                .singleElement()
                .satisfies(line -> assertThat(line).isInstanceOf(FeedLine.Leave.class));
    }

    @Test
    void aDeskDoesNotHaveItsColleaguesOnceMore() {
        extracts.send("staff", STAFF);

        var told = feed.snapshot(DESK, sequencer.settle(), null, 100).rows();

        assertThat(told)
                .singleElement()
                .satisfies(row -> assertThat(row.line().id()).isEqualTo(file));
    }

    @Test
    void anotherNameOfADeskTellsNothingAgain() {
        extracts.send("staff", STAFF);
        var known = sequencer.settle();

        extracts.send("staff", STAFF.replace("Contact Centre", "Customer Services"));

        assertThat(toldSince(known)).isEmpty();
    }

    private long held() {
        return feed.snapshot(DESK, sequencer.settle(), null, 100).rows().stream()
                .filter(row -> row.line().id().equals(file))
                .count();
    }

    private List<FeedLine> toldSince(long revision) {
        return feed.changes(Map.of(DESK, revision), sequencer.settle(), null, 100).rows().stream()
                .map(FeedPage.Row::line)
                .filter(line -> line.id().equals(file))
                .toList();
    }
}
