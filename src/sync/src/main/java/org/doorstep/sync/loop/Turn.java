package org.doorstep.sync.loop;

import java.time.Instant;
import org.doorstep.domain.sync.SyncState;
import org.doorstep.domain.sync.SyncState.Contact;
import org.jspecify.annotations.Nullable;

/// Something that changes how the laptop stands with the hub. All that the pill may say follows
/// from these alone.
sealed interface Turn {

    /// How the laptop stands after it.
    SyncState from(SyncState before);

    /// What waits was counted.
    record Counted(int waiting, int refused) implements Turn {
        @Override
        public SyncState from(SyncState before) {
            var contact =
                    before.contact() == Contact.IN_STEP && waiting > 0
                            ? Contact.SYNCING
                            : before.contact();
            return new SyncState(
                    contact,
                    before.lastInStep(),
                    before.offlineSince(),
                    waiting,
                    refused,
                    before.fill(),
                    before.verifiedAt());
        }
    }

    /// The hub has answered and the conversation goes on.
    record Reached() implements Turn {
        @Override
        public SyncState from(SyncState before) {
            return with(before, Contact.SYNCING, null, before.fill());
        }
    }

    /// A first fill has come so far.
    record Filling(long rows, long total) implements Turn {
        @Override
        public SyncState from(SyncState before) {
            return with(
                    before,
                    Contact.SYNCING,
                    before.offlineSince(),
                    new SyncState.Fill(rows, total));
        }
    }

    /// A checkpoint was reached.
    ///
    /// @param complete whether every bucket is filled
    /// @param verifiedAt when all was last shown to be equal to the hub
    record AtCheckpoint(
            int waiting, int refused, boolean complete, Instant at, @Nullable Instant verifiedAt)
            implements Turn {
        @Override
        public SyncState from(SyncState before) {
            var inStep = complete && waiting == 0;
            return new SyncState(
                    inStep ? Contact.IN_STEP : Contact.SYNCING,
                    inStep ? at : before.lastInStep(),
                    null,
                    waiting,
                    refused,
                    complete ? null : before.fill(),
                    verifiedAt);
        }
    }

    /// Two that are one to whoever listens.
    record Then(Turn first, Turn second) implements Turn {
        @Override
        public SyncState from(SyncState before) {
            return second.from(first.from(before));
        }
    }

    /// The hub does not answer.
    record Away(Instant at) implements Turn {
        @Override
        public SyncState from(SyncState before) {
            var since = before.offlineSince() == null ? at : before.offlineSince();
            return with(before, Contact.OFFLINE, since, before.fill());
        }
    }

    /// The hub has answered, but with nothing that goes on from there.
    record HubTrouble() implements Turn {
        @Override
        public SyncState from(SyncState before) {
            return with(before, Contact.HUB_TROUBLE, null, before.fill());
        }
    }

    /// A round failed on this laptop. It says nothing of whether the hub is there.
    record LaptopTrouble() implements Turn {
        @Override
        public SyncState from(SyncState before) {
            return with(before, Contact.LAPTOP_TROUBLE, before.offlineSince(), before.fill());
        }
    }

    /// Only the officer can go on.
    record SignInNeeded() implements Turn {
        @Override
        public SyncState from(SyncState before) {
            return with(before, Contact.SIGN_IN_NEEDED, null, before.fill());
        }
    }

    private static SyncState with(
            SyncState before,
            Contact contact,
            @Nullable Instant offlineSince,
            SyncState.@Nullable Fill fill) {
        return new SyncState(
                contact,
                before.lastInStep(),
                offlineSince,
                before.waiting(),
                before.refused(),
                fill,
                before.verifiedAt());
    }
}
