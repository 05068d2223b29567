package org.doorstep.sync.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.doorstep.domain.sync.SyncState;
import org.doorstep.domain.sync.SyncState.Contact;
import org.doorstep.sync.kit.HubModel;
import org.doorstep.sync.kit.Town;
import org.junit.jupiter.api.Test;

/// The whole of sync, over a real line: an officer goes out of coverage and comes back.
class OfflineTest {

    @Test
    void whatBothSidesDidMeanwhileMeetsWhenTheHubIsBack() throws Exception {
        var town = Town.small();
        try (town;
                var loop =
                        SyncLoop.start(
                                Town.client(town.hub),
                                town.laptop,
                                HubModel.PRIYA,
                                "0.1.0",
                                InstantSource.fixed(Town.NOW),
                                new Random(1),
                                _ -> {})) {
            until(loop, state -> state.contact() == Contact.IN_STEP);

            town.hub.close();
            var note = town.laptop.save("Seen at home, no signal");
            loop.nudge();
            until(loop, state -> state.contact() == Contact.OFFLINE && state.waiting() == 1);
            town.hub.model.put(Town.TEAM, 2, 1, 2, 3);

            try (var back = town.hub.reopened()) {
                loop.nudge();
                until(loop, state -> state.contact() == Contact.IN_STEP && state.waiting() == 0);

                assertThat(town.laptop.visible()).isEqualTo(back.model.content());
                assertThat(town.laptop.visible().get(Town.TEAM)).containsKey(note);
            }
        }
    }

    private static void until(SyncLoop loop, Predicate<SyncState> wanted) throws Exception {
        var reached = new CompletableFuture<SyncState>();
        try (var _ =
                loop.listen(state -> {
                    if (wanted.test(state)) {
                        reached.complete(state);
                    }
                })) {
            if (wanted.test(loop.state())) {
                return;
            }
            reached.get(20, TimeUnit.SECONDS);
        }
    }
}
