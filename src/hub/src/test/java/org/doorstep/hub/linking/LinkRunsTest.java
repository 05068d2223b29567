package org.doorstep.hub.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import org.doorstep.domain.id.Ids;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.council.HubException;
import org.doorstep.hub.feed.Sequencer;
import org.doorstep.hub.fixture.Extracts;
import org.doorstep.hub.fixture.HubDatabase;
import org.doorstep.hub.linking.LinkStatus.State;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Every linking run comes to an end that can be asked for.
class LinkRunsTest {

    @RegisterExtension static final HubDatabase hub = new HubDatabase();

    private static final UUID RUN = UUID.fromString("01890000-0000-7000-8000-000000000001");

    private Council council;
    private Linking linking;
    private LinkRuns runs;

    @BeforeEach
    void oneHubWhoseLinkerFails() throws IOException {
        council = hub.council();
        runs = new LinkRuns(hub.db(), council, InstantSource.system());
        linking =
                new Linking(
                        hub.source(),
                        council,
                        Extracts.wrenford(),
                        (records, decisions, progress) -> {
                            throw new IllegalStateException("unforeseen");
                        },
                        new Ids(InstantSource.system(), new Random(2)),
                        InstantSource.system(),
                        new Sequencer(hub.source(), council));
    }

    @Test
    void aRunThatFailsInAnUnforeseenWayIsSaidToHaveFailed() {
        assertThatThrownBy(() -> linking.run(RUN, LinkProgress.UNHEARD, () -> false))
                .isInstanceOf(HubException.class)
                .hasRootCauseMessage("unforeseen");

        assertThat(state()).isEqualTo(State.FAILED);
    }

    @Test
    void aRunThatAKilledHubLeftBehindIsSaidToHaveFailedAtTheNextStart() {
        runs.begin(RUN);

        linking.endLeftOver();

        assertThat(state()).isEqualTo(State.FAILED);
    }

    @Test
    void aRunThatAnotherHubIsAtGoesOn() throws Exception {
        runs.begin(RUN);
        try (var connection = hub.source().getConnection()) {
            var other = DSL.using(connection);
            other.fetchValue("select pg_advisory_lock(4428, ?)::text", (int) council.id());

            linking.endLeftOver();

            assertThat(state()).isEqualTo(State.RUNNING);
            other.fetchValue("select pg_advisory_unlock_all()::text");
        }
    }

    private State state() {
        return runs.find(RUN).orElseThrow().state();
    }
}
