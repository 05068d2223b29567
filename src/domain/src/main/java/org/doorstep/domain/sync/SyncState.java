package org.doorstep.domain.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How this laptop stands with the hub: what the pill at the top says. It never lies: *in step* is
/// only said after a checkpoint.
///
/// @param contact whether the hub can be reached
/// @param lastInStep the last checkpoint with nothing waiting, or null if there was none yet
/// @param offlineSince since when the hub has not answered; null while it does
/// @param waiting changes not yet at the hub
/// @param refused changes that the hub refused and the officer must see
/// @param fill progress of the first fill; null when there is none under way
/// @param verifiedAt when all that the laptop holds was last shown to be equal to what the hub has;
///   null if it never was
public record SyncState(
        Contact contact,
        @Nullable Instant lastInStep,
        @Nullable Instant offlineSince,
        int waiting,
        int refused,
        @Nullable Fill fill,
        @Nullable Instant verifiedAt) {

    /// Of a laptop that was never shown to be equal to the hub.
    public SyncState(
            Contact contact,
            @Nullable Instant lastInStep,
            @Nullable Instant offlineSince,
            int waiting,
            int refused,
            @Nullable Fill fill) {
        this(contact, lastInStep, offlineSince, waiting, refused, fill, null);
    }

    /// What the laptop is doing about the hub.
    public enum Contact {
        /// Not tried yet since the vault was opened.
        STARTING,
        /// In conversation.
        SYNCING,
        /// Reached, nothing to say.
        IN_STEP,
        /// Not reachable: a state, not an error.
        OFFLINE,
        /// The hub is there, but has no time, said no or answered with nothing that can be used.
        HUB_TROUBLE,
        /// What came, or what was to be sent, could not be dealt with on this laptop.
        LAPTOP_TROUBLE,
        /// The officer must sign in again before the hub answers.
        SIGN_IN_NEEDED
    }

    /// @param rows rows received
    /// @param total rows expected
    public record Fill(long rows, long total) {}
}
