package org.doorstep.store.replica;

import static java.util.Map.entry;
import static org.doorstep.store.db.Tables.REPLICA;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.FeedLine.Leave;
import org.doorstep.domain.sync.FeedLine.Put;
import org.doorstep.protocol.json.BodyHash;
import org.doorstep.protocol.sync.RecordDigest;
import org.doorstep.store.db.tables.records.BucketRecord;
import org.doorstep.store.outbox.Overlay;
import org.doorstep.store.record.RecordWriter;
import org.doorstep.store.record.RecordWriter.Known;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.sqlite.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes what the hub says into buckets and out of them, within one transaction.
final class Taker {

    private static final Logger LOG = LoggerFactory.getLogger(Taker.class);

    /// What records of a type are about; all others are about who there is.
    private static final Map<String, Topic> TOPICS =
            Map.ofEntries(
                    entry(Entities.EVENT.name(), Topic.TIMELINE),
                    entry(Entities.ATTACHMENT.name(), Topic.TIMELINE),
                    entry(Entities.FORM_RESPONSE.name(), Topic.TIMELINE),
                    entry(Entities.NOTE.name(), Topic.TIMELINE),
                    entry(Entities.TASK.name(), Topic.TIMELINE),
                    entry(Entities.CASE.name(), Topic.TIMELINE),
                    entry(Entities.CASE_ENTRY.name(), Topic.TIMELINE),
                    entry(Entities.VISIT.name(), Topic.TIMELINE),
                    entry(Entities.VISIT_ENTRY.name(), Topic.TIMELINE),
                    entry(Entities.CONFLICT.name(), Topic.TIMELINE),
                    entry(Entities.UNFINISHED.name(), Topic.DRAFTS),
                    entry(Entities.UNFINISHED_NOTE.name(), Topic.DRAFTS),
                    entry(Entities.REFERENCE.name(), Topic.REFERENCE),
                    entry(Entities.POSSIBLE_MATCH.name(), Topic.MATCHES),
                    entry(Entities.RULING.name(), Topic.MATCHES),
                    entry(Entities.UNPLACED.name(), Topic.MATCHES),
                    entry(Entities.COLLEAGUE.name(), Topic.COLLEAGUES));

    private final Transaction transaction;
    private final RecordWriter writer;
    private final Overlay overlay;
    private final long upTo;
    private final long epochs;
    private final Sums sums;
    private final Purge purge;
    private final EnumSet<Topic> touched = EnumSet.noneOf(Topic.class);

    /// What the officer has changed and the hub has not.
    private Map<UUID, Boolean> covered;

    Taker(Transaction transaction, RecordWriter writer, Overlay overlay) {
        this(transaction, writer, overlay, -1);
    }

    /// @param upTo the revision that the laptop reaches with what is taken; negative if with none
    Taker(Transaction transaction, RecordWriter writer, Overlay overlay, long upTo) {
        this.transaction = transaction;
        this.writer = writer;
        this.overlay = overlay;
        this.upTo = upTo;
        this.covered = overlay.records(transaction.sql(), upTo);
        this.epochs = transaction.sql().fetchSingle(REPLICA).getEpochs();
        this.sums = new Sums(transaction);
        this.purge = new Purge(transaction, sums);
    }

    /// @param buckets by name
    void take(FeedLine line, Map<String, BucketRecord> buckets) {
        var bucket = buckets.get(line.bucket());
        if (bucket == null) {
            LOG.warn("a change for a bucket that is not held was left out");
        } else {
            take(line, bucket);
        }
    }

    /// @param bucket the line's
    void take(FeedLine line, BucketRecord bucket) {
        switch (line) {
            case Put put -> put(put, bucket);
            case Leave leave ->
                    writer.find(leave.id())
                            .ifPresent(known -> purge.leave(known.number(), bucket.getId()));
        }
    }

    /// Lets whoever waits to write go first. What was taken so far stands as it is; what they
    /// changed meanwhile stays theirs.
    void giveWay() {
        if (transaction.giveWay(sums::finish)) {
            covered = overlay.records(transaction.sql(), upTo);
        }
    }

    /// Wipes what has left its last bucket.
    ///
    /// @return how many records were wiped
    int finish() {
        return purge.finish();
    }

    /// What was put.
    Set<Topic> touched() {
        return touched;
    }

    /// The record now reads so, unless the store has a later version of the same epoch: a hub that
    /// was restored from a backup may have gone back to an earlier one.
    private void put(Put line, BucketRecord bucket) {
        var header = line.header();
        var hash = BodyHash.of(line.body());
        var known = writer.find(line.id());
        var number =
                known.isEmpty()
                        ? writer.insert(line.type(), header, line.body(), hash)
                        : known.get().number();
        var otherEpoch = known.isPresent() && known.get().epochs() != epochs;
        var comes = covered.get(line.id());
        if (comes != null
                && comes
                && known.isPresent()
                && (otherEpoch || header.version() >= known.get().version())) {
            overlay.brought(transaction, line, number, hash);
            covered.remove(line.id());
        } else if (comes != null) {
            overlay.told(transaction, line, number, otherEpoch);
        } else if (known.isPresent() && (otherEpoch || isNews(header, known.get(), bucket))) {
            writer.update(number, line.type(), header, line.body(), hash);
        }
        if (epochs > 0) {
            writer.spokenOf(number, epochs);
        }
        var digest = RecordDigest.of(line.id(), header.version(), header.file(), hash);
        if (known.isEmpty()) {
            sums.holdNew(number, bucket.getId(), bucket.getRound(), digest);
        } else {
            sums.hold(number, bucket.getId(), bucket.getRound(), digest);
        }
        touched.add(TOPICS.getOrDefault(line.type(), Topic.PEOPLE));
    }

    /// The same version comes once more when the record is in several buckets; when the hub sends
    /// back what this laptop wrote: then it has the hub's time; and when the record has come into
    /// another file or to another level. A first fill may be as of an earlier day than what another
    /// bucket has told of the record, and then says nothing of that.
    private boolean isNews(Header header, Known known, BucketRecord bucket) {
        return header.version() > known.version()
                || (header.version() == known.version()
                        && (Moments.micros(header.recordedAt()) != known.recordedAt()
                                || (isLatest(known, bucket) && isElsewhere(header, known))));
    }

    private boolean isLatest(Known known, BucketRecord bucket) {
        return bucket.getFilling() == 0 || bucket.getRevision() >= sums.toldUpTo(known.number());
    }

    private boolean isElsewhere(Header header, Known known) {
        return !header.category().toString().equals(known.category())
                || header.sensitivity().level() != known.sensitivity()
                || writer.file(header.file()) != known.file();
    }

    /// Believes the hub, whatever the store says.
    void replace(Put line, BucketRecord bucket) {
        var header = line.header();
        var hash = BodyHash.of(line.body());
        writer.find(line.id())
                .ifPresent(known -> {
                    if (covered.containsKey(line.id())) {
                        overlay.told(transaction, line, known.number(), true);
                    } else {
                        writer.update(known.number(), line.type(), header, line.body(), hash);
                    }
                });
        put(line, bucket);
    }
}
