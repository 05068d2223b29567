package org.doorstep.domain.sync;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The laptop's side of sync: what the conversation with the hub reads from and writes to the
/// store.
///
/// What a method did is safe on the disk when it returns, and nobody ever sees half of it. Killed
/// in the middle it has either not happened, or goes on by itself. Called by one thread at a time.
public interface Replica {

    /// Where the laptop stands.
    State state();

    /// Takes the hub's answer to who may hold what: revoked buckets leave the laptop (with every
    /// row that no other bucket holds) before anything new comes; granted ones begin to fill.
    ///
    /// Work that the hub had acknowledged and no longer has is queued again, whether or not the hub
    /// says by a new epoch that it was restored.
    void agree(Grants grants);

    /// Takes one or more whole pages of a bucket's first fill, up to 20,000 rows. The rows count as
    /// held only at [#filled].
    ///
    /// @param resume opaque, of the last of the pages, given back in [Held#resume] after a break
    void fill(String bucket, List<FeedLine> page, String resume);

    /// The bucket is complete as of the revision.
    void filled(String bucket, long revision);

    /// Sets changes aside until [#checkpoint]; nothing is visible yet.
    void stage(List<FeedLine> page);

    /// Throws away what was staged, after a conversation that broke off.
    void unstage();

    /// Everything staged becomes visible at once, and every bucket that is not filling stands at
    /// the revision. Notes the moment as *in step*.
    void checkpoint(long revision);

    /// The next changes to send, oldest first, from the first without an outcome.
    List<PendingOp> pending(int maxOps, int maxBytes);

    /// Takes the hub's answers. An op with an outcome never blocks the ones after it. What the hub
    /// took stays in sight until a checkpoint brings it from the hub.
    void settle(List<Outcome> outcomes);

    /// Takes a new incarnation: the hub has seen other work under this one's numbers (a restored or
    /// cloned laptop). Everything that the hub may lack is queued and numbered anew: what waits and
    /// the journal of what it took. Op ids stay, so that what it has is not done twice.
    void reincarnate();

    /// What the laptop has of every bucket that is filled, as the hub told it; to be compared with
    /// what the hub says at the same revision. Empty while the laptop itself does not know.
    Map<String, Digest> digests();

    /// The digests of all [Digest#PARTS] parts of a bucket, in their order.
    List<Digest> parts(String bucket);

    /// The records of one part of a bucket, each by the digest of it alone.
    Map<UUID, Digest> part(String bucket, int part);

    /// Believes the hub about records in which the two differed: each now reads as the hub says, or
    /// leaves the bucket. What was there before is kept beside it, for whoever has to find out why.
    ///
    /// @param lines all of the same bucket
    void repair(String bucket, List<FeedLine> lines);

    /// All that the laptop holds was shown to be equal to what the hub has: notes the moment.
    void verified();

    /// Has the next [#recount] begin at once: a bucket differs from the hub although each of its
    /// records is equal, so what is wrong is what was added up.
    void doubt();

    /// Once a week works out anew, from the stored bodies, what [#digests] says, so that the next
    /// comparison finds what has changed on the disk. Does a small part of that work, if any is
    /// due.
    ///
    /// @return whether more of it is due now
    boolean recount();

    /// @param device the laptop's id, made at enrolment
    /// @param incarnation changes when the laptop's store was restored or cloned
    /// @param epoch the hub's epoch that the revisions belong to; null before the first session
    /// @param nextSeq the number that the next change will get
    /// @param buckets what is held
    /// @param waiting number of ops without an outcome
    /// @param refused number of ops that the hub refused and the officer has not yet dealt with
    /// @param inStepAt the moment of the last [#checkpoint] at which nothing waited; null before it
    /// @param verifiedAt the moment of the last [#verified]; null before the first
    record State(
            UUID device,
            UUID incarnation,
            @Nullable UUID epoch,
            long nextSeq,
            List<Held> buckets,
            int waiting,
            int refused,
            @Nullable Instant inStepAt,
            @Nullable Instant verifiedAt) {}

    /// @param revision the last checkpoint, or while filling the revision that is being filled to
    /// @param filling whether the first fill is still under way
    /// @param resume where the first fill goes on; null at its start or when done
    /// @param records how many records the first fill has brought so far
    record Held(
            String bucket, long revision, boolean filling, @Nullable String resume, long records) {}
}
