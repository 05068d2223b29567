package org.doorstep.sync.hub;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.doorstep.domain.sync.Digest;
import org.doorstep.domain.sync.PendingOp;
import org.doorstep.protocol.sync.ChangesRequest;
import org.doorstep.protocol.sync.RecordsRequest;
import org.doorstep.protocol.sync.SessionAnswer;
import org.doorstep.protocol.sync.SessionRequest;
import org.jspecify.annotations.Nullable;

/// The hub, as a round talks to it. Every method blocks until the answer is there and throws a
/// [HubException] when it does not come.
public interface Hub extends AutoCloseable {

    /// Begins a conversation.
    SessionAnswer session(SessionRequest laptop);

    /// The records of one bucket as they stood at a revision, page by page.
    ///
    /// @param after the resume token of the last page already had, or null to begin
    /// @param pages receives each page when it is whole, on this thread
    /// @return the checkpoint's revision
    long snapshot(String bucket, long asOf, @Nullable String after, Consumer<Page> pages);

    /// What happened to the laptop's buckets, page by page.
    ///
    /// @param pages receives each page when it is whole, on this thread
    Checkpoint changes(ChangesRequest question, Consumer<Page> pages);

    /// The digests of all parts of a bucket at a revision, in their order.
    List<Digest> parts(String bucket, long revision);

    /// The records of one part of a bucket at a revision, each with the digest of it alone.
    Map<UUID, Digest> part(String bucket, long revision, int part);

    /// How single records read in a bucket at a revision: each is put or leaves.
    ///
    /// @param pages receives each page when it is whole, on this thread
    void records(RecordsRequest question, Consumer<Page> pages);

    /// Sends changes, oldest first.
    PushAnswer push(UUID device, UUID incarnation, List<PendingOp> ops);

    /// Waits until the hub has something newer, or says that it has not.
    ///
    /// @return the hub's revision; a hint, never a promise
    long waitFor(long revision);

    /// Hangs up: whatever is under way ends with [Fault.Offline].
    @Override
    void close();
}
