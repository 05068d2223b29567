package org.doorstep.hub.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.hub.db.Tables.LINK_RUN;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.identifier.Samples;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.council.HubException;
import org.doorstep.hub.feed.Sequencer;
import org.doorstep.hub.fixture.HubDatabase;
import org.doorstep.hub.linking.LinkStatus.State;
import org.doorstep.hub.mapping.Mappings;
import org.doorstep.linkage.Basis;
import org.doorstep.linkage.Linker;
import org.doorstep.linkage.exact.ExactLinker;
import org.doorstep.linkage.model.Factor;
import org.doorstep.linkage.model.Model;
import org.doorstep.linkage.normal.Nicknames;
import org.doorstep.linkage.people.Learnt;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Every linking run comes to an end that can be asked for.
class LinkRunsTest {

    @RegisterExtension static final HubDatabase hub = new HubDatabase();

    private static final UUID RUN = UUID.fromString("01890000-0000-7000-8000-000000000001");

    private Council council;
    private final Ids ids = new Ids(InstantSource.system(), new Random(2));
    private Linking linking;
    private LinkRuns runs;

    @BeforeEach
    void oneHubWhoseLinkerFails() {
        council = hub.council();
        runs = new LinkRuns(hub.db(), council, InstantSource.system());
        linking =
                linking((records, decisions, progress) -> {
                    throw new IllegalStateException("unforeseen");
                });
    }

    @Test
    void aRunThatFailsInAnUnforeseenWayIsSaidToHaveFailed() {
        assertThatThrownBy(() -> linking.run(RUN, Extent.ALL, LinkProgress.UNHEARD, () -> false))
                .isInstanceOf(HubException.class)
                .hasRootCauseMessage("unforeseen");

        assertThat(state()).isEqualTo(State.FAILED);
    }

    @Test
    void aRunThatAKilledHubLeftBehindIsSaidToHaveFailedAtTheNextStart() {
        runs.begin(RUN);

        assertThat(linking.endLeftOver()).isTrue();

        assertThat(state()).isEqualTo(State.FAILED);
        assertThat(linking.endLeftOver()).as("there is none any longer").isFalse();
    }

    @Test
    void aRunThatAHubWasKilledInGoesOnByItselfAtTheNextStart() {
        runs.begin(RUN);
        try (var jobs =
                new LinkJobs(
                        linking(new ExactLinker(Samples.ACCEPTED, Nicknames.shipped())), ids)) {
            jobs.resume();
        }

        assertThat(
                        hub.db()
                                .fetchCount(
                                        LINK_RUN,
                                        LINK_RUN.COUNCIL.eq(council.id()),
                                        LINK_RUN.STATE.eq("running")))
                .isZero();
        assertThat(hub.db().fetchCount(LINK_RUN, LINK_RUN.COUNCIL.eq(council.id()))).isEqualTo(2);
    }

    @Test
    void whoeverAsksAnyHubProcessStopsTheRun() {
        var stopped =
                linking((records, rulings, progress) -> {
                    runs.stop(RUN);
                    progress.reached("Weighing pairs", 0);
                    throw new IllegalStateException("it went on");
                });

        var status = stopped.run(RUN, Extent.ALL, LinkProgress.UNHEARD, () -> false);

        assertThat(status.state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void whatWasLearntIsKeptAsItWas() {
        var models = new LinkModels(council, InstantSource.system());
        var factor =
                new Factor(
                        "surname",
                        List.of(.9, .1),
                        List.of(.6, .4),
                        List.of(.7),
                        List.of(1.0),
                        List.of(.01));
        var learnt =
                new Learnt(
                        new Model(Model.VERSION, 1e-7, 2e-7, 3e-7, 4e-7, List.of(factor)),
                        new Basis("0123456789abcdef", 4.25, .003, .04));

        models.keep(hub.db(), learnt);
        models.keep(hub.db(), learnt);

        assertThat(models.find(hub.db())).contains(learnt);
    }

    @Test
    void withoutAModelNewRecordsAreLinkedWithAllOthers() {
        var all = linking(new ExactLinker(Samples.ACCEPTED, Nicknames.shipped()));

        assertThat(all.run(RUN, Extent.NEW, LinkProgress.UNHEARD, () -> false).state())
                .isEqualTo(State.DONE);
    }

    private Linking linking(Linker linker) {
        return new Linking(
                hub.source(),
                council,
                Mappings.read(Map.of()),
                linker,
                ids,
                InstantSource.system(),
                new Sequencer(hub.source(), council));
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
