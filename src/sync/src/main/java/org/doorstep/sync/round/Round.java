package org.doorstep.sync.round;

import org.doorstep.sync.hub.HubException;
import org.jspecify.annotations.Nullable;

/// What [org.doorstep.sync.loop.SyncLoop] plays again and again.
public interface Round extends AutoCloseable {

    /// Plays one round to its checkpoint.
    ///
    /// @throws HubException if it could not be ended; what is safe on the disk stays
    Ended play(Course course);

    /// Waits until the hub has something newer than the revision, or says that it has not.
    ///
    /// @return the hub's revision
    /// @throws HubException if the hub cannot say
    long await(long revision);

    /// Hangs up, from any thread: a round under way ends between two transactions.
    @Override
    void close();

    /// A round that reached its checkpoint.
    ///
    /// @param revision where the laptop now stands
    /// @param leftOver why changes of its own did not go up, or a bucket did not fill; null if all
    ///   was done
    record Ended(long revision, @Nullable HubException leftOver) {}
}
