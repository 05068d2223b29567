package org.doorstep.hub.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.hub.db.Tables.RECORD_CURRENT;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.identifier.Samples;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.feed.Feed;
import org.doorstep.hub.feed.Sequencer;
import org.doorstep.hub.fixture.Extracts;
import org.doorstep.hub.fixture.HubDatabase;
import org.doorstep.hub.fixture.Town;
import org.doorstep.linkage.exact.ExactLinker;
import org.doorstep.linkage.normal.Nicknames;
import org.jooq.Condition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A file that the source restricts takes along what officers wrote about it.
class RestrictionTest {

    @RegisterExtension static final HubDatabase hub = new HubDatabase();

    private static final String HEADER =
            "PersonId,NHSNumber,Title,FirstName,LastName,KnownAs,DateOfBirth,Gender,NINumber,HouseNameNumber,Street,Locality,Town,Postcode,UPRN,Telephone,Mobile,ClientType,CaresFor,PrimarySupportReason,State,Opened,Closed,WorkerId,TeamId,Risks,Restricted,DateOfDeath,Mobility\n";
    private static final String ADA =
            "P1,9990000018,Mrs,Ada,Ash,,1950-01-01,Female,,1,Mill Lane,,Wrenford,XQ1 1AA,,,,Service User,,Physical support,Open,2025-01-01,,,,,%s,,\n";

    private static final String EVENT =
            """
            EventId,PersonId,EventType,Description,StartDate,EndDate,Outcome,WorkerId
            E1,P1,Review,Seen at home,2026-10-01,,,
            """;

    private Council council;
    private Extracts extracts;
    private Linking linking;
    private Sequencer sequencer;
    private UUID note;

    @BeforeEach
    void aNoteInAFileThatIsOpen() throws IOException {
        council = hub.council();
        extracts = new Extracts(hub, council, Extracts.wrenford());
        sequencer = new Sequencer(hub.source(), council);
        linking =
                new Linking(
                        hub.source(),
                        council,
                        Extracts.wrenford(),
                        new ExactLinker(Samples.ACCEPTED, Nicknames.shipped()),
                        new Ids(InstantSource.system(), new Random(2)),
                        InstantSource.system(),
                        sequencer);
        new Town(hub.db(), council).scope("duty", "duty");
        tonight("N");
        var person =
                hub.db()
                        .select(RECORD_CURRENT.REC_ID)
                        .from(RECORD_CURRENT)
                        .where(
                                RECORD_CURRENT.COUNCIL.eq(council.id()),
                                RECORD_CURRENT.TYPE.eq("person"))
                        .fetchSingle()
                        .value1();
        note = new Town(hub.db(), council).note(person, Category.ADULT_CARE, "Asked to hide");
    }

    @Test
    void aNoteFollowsTheRestrictionOfItsFile() {
        tonight("Y");

        assertThat(noteLevel()).isEqualTo(2);
    }

    @Test
    void whatHangsOnAFileFollowsItsRestrictionBeforeTheNextLinking() {
        extracts.send("adultcare_events", EVENT);

        restricted("Y");

        assertThat(noteLevel()).isEqualTo(2);
        assertThat(levelOf("event")).isEqualTo(2);
        assertThat(levelOf("link")).isEqualTo(2);
        var open = new Bucket("duty", Category.ADULT_CARE, Sensitivity.NORMAL);
        var held = new Feed(hub.db(), council).snapshot(open, sequencer.settle(), null, 10);
        assertThat(held.rows()).isEmpty();
    }

    @Test
    void aNoteIsNotOpenedWhenTheRestrictionEnds() {
        tonight("Y");
        tonight("N");

        assertThat(noteLevel()).isEqualTo(2);
    }

    private void tonight(String restricted) {
        restricted(restricted);
        linking.run(LinkProgress.UNHEARD, () -> false);
    }

    private void restricted(String restricted) {
        extracts.send("adultcare", HEADER + ADA.formatted(restricted));
    }

    private int noteLevel() {
        return level(RECORD_CURRENT.REC_ID.eq(note));
    }

    private int levelOf(String type) {
        return level(RECORD_CURRENT.TYPE.eq(type));
    }

    private int level(Condition which) {
        return hub.db()
                .select(RECORD_CURRENT.SENSITIVITY)
                .from(RECORD_CURRENT)
                .where(RECORD_CURRENT.COUNCIL.eq(council.id()), which)
                .fetchSingle()
                .value1();
    }
}
