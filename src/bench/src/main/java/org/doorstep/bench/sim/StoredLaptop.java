package org.doorstep.bench.sim;

import static org.doorstep.store.db.Tables.ACKED_JOURNAL;
import static org.doorstep.store.db.Tables.OUTBOX;
import static org.doorstep.store.db.Tables.OVERLAY;
import static org.doorstep.store.db.Tables.RECORD;
import static org.doorstep.store.db.Tables.RECORD_BUCKET;
import static org.doorstep.store.db.Tables.REPLICA;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.bench.laptop.BareStore;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.sync.Digest;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.Grants;
import org.doorstep.domain.sync.Outcome;
import org.doorstep.domain.sync.PendingOp;
import org.doorstep.domain.sync.PendingOp.Change;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.OpText;
import org.doorstep.protocol.sync.Preview.View;
import org.doorstep.store.db.tables.records.AckedJournalRecord;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.rows.Uuids;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/// A laptop's real encrypted store in a file. What a simulation wants to know and the store does
/// not say is kept beside it.
final class StoredLaptop implements SimStore {

    private static final Duration JOURNAL = Duration.ofDays(35);

    private final Path file;
    private final Supplier<BareStore> opening;
    private final OpText text = new OpText(new Json());
    private final Map<UUID, Instant> settled = new HashMap<>();
    private BareStore store;
    private long fullCheckpoint;
    private Rot rot = Rot.NONE;

    /// Whether the recount that is under way began after something went wrong.
    private boolean looking;

    /// @param opening opens what is in the file
    StoredLaptop(Path file, Supplier<BareStore> opening) {
        this.file = file;
        this.opening = opening;
        store = opening.get();
    }

    /// Where the files of a simulation's laptops are.
    static final class Shelf {

        private final Path folder;
        private int laptops;

        Shelf(Path folder) {
            this.folder = folder;
        }

        SimStore make(UUID device, Ids ids, Supplier<Instant> now) {
            var file = folder.resolve("laptop-" + ++laptops);
            return new StoredLaptop(
                    file, () -> BareStore.in(file, new byte[32], device, ids, now::get));
        }
    }

    @Override
    public Image image() {
        close();
        try {
            var image =
                    new Copy(Files.readAllBytes(file), fullCheckpoint, rot, Map.copyOf(settled));
            store = opening.get();
            return image;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void putBack(Image image) {
        var copy = (Copy) image;
        close();
        try {
            Files.write(file, copy.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        fullCheckpoint = copy.fullCheckpoint();
        rot = copy.rot();
        looking = false;
        settled.clear();
        settled.putAll(copy.settled());
        store = opening.get();
    }

    private record Copy(byte[] file, long fullCheckpoint, Rot rot, Map<UUID, Instant> settled)
            implements Image {}

    @Override
    public void startAgain() {
        close();
        store = opening.get();
    }

    @Override
    public void close() {
        store.close();
    }

    @Override
    public UUID save(List<Change> changes) {
        return store.save(changes);
    }

    @Override
    public Map<UUID, View> views() {
        var refused = numbers(refused());
        var views = store.views();
        views.keySet().removeAll(refused);
        return views;
    }

    @Override
    public Optional<View> view(UUID record) {
        return numbers(refused()).contains(record) ? Optional.empty() : store.view(record);
    }

    /// What the officer added and the hub did not take stays in sight, to be dealt with.
    private static Condition refused() {
        return RECORD.VERSION.eq(0L).and(notExists(own()));
    }

    @Override
    public Map<UUID, View> said(String bucket) {
        return store.told(bucket);
    }

    @Override
    public Set<UUID> strays() {
        return numbers(
                RECORD.VERSION
                        .gt(0L)
                        .and(notExists(own()))
                        .and(
                                notExists(
                                        selectOne()
                                                .from(RECORD_BUCKET)
                                                .where(RECORD_BUCKET.RECORD.eq(RECORD.ID)))));
    }

    private static org.jooq.Select<?> own() {
        return selectOne().from(OVERLAY).where(OVERLAY.REC_ID.eq(RECORD.REC_ID));
    }

    private Set<UUID> numbers(Condition which) {
        return store.look(sql ->
                sql.select(RECORD.REC_ID).from(RECORD).where(which).fetch(RECORD.REC_ID).stream()
                        .map(Uuids::of)
                        .collect(Collectors.toSet()));
    }

    @Override
    public Set<UUID> kept() {
        var kept = new HashSet<UUID>();
        store.look(sql -> sql.select(OUTBOX.OP_ID).from(OUTBOX).fetch(OUTBOX.OP_ID))
                .forEach(op -> kept.add(Uuids.of(op)));
        journal().forEach(op -> kept.add(op.id()));
        return kept;
    }

    @Override
    public List<Queue.Op> journal() {
        var ops =
                store.look(sql ->
                        sql.selectFrom(ACKED_JOURNAL).orderBy(ACKED_JOURNAL.ID).fetch(this::op));
        ops.forEach(op -> settled.put(op.id(), op.settledAt()));
        return ops;
    }

    private Queue.Op op(AckedJournalRecord row) {
        return new Queue.Op(
                Uuids.of(row.getOpId()),
                Uuids.of(row.getIncarnation()),
                row.getSeq(),
                text.read(row.getChanges()),
                new Outcome(
                        row.getSeq(),
                        Outcome.Result.parse(row.getResult()),
                        row.getDetail(),
                        row.getVisibleRevision(),
                        ids(row.getRefused())),
                Moments.of(row.getSettledAt()));
    }

    private static List<UUID> ids(@Nullable String refused) {
        return refused == null
                ? List.of()
                : Stream.of(refused.split(",")).map(UUID::fromString).toList();
    }

    @Override
    public boolean isPastJournal(UUID op, Instant now) {
        var at = settled.get(op);
        return at != null && at.isBefore(now.minus(JOURNAL));
    }

    @Override
    public boolean hasOwnWorkOnTop() {
        return store.look(sql -> sql.fetchExists(OVERLAY));
    }

    @Override
    public boolean covers(UUID op, UUID record) {
        return store.look(sql ->
                sql.fetchExists(
                        OVERLAY,
                        OVERLAY.OP_ID
                                .eq(Uuids.bytes(op))
                                .and(OVERLAY.REC_ID.eq(Uuids.bytes(record)))));
    }

    @Override
    public long fullCheckpoint() {
        return fullCheckpoint;
    }

    @Override
    public int epochs() {
        return Math.toIntExact(store.look(sql -> sql.fetchSingle(REPLICA).getEpochs()));
    }

    @Override
    public Rot rot() {
        return rot;
    }

    @Override
    public boolean rot(Random random) {
        var went = new BadDisk(store, random).rot();
        if (went) {
            looking = false;
            rot = Rot.THERE;
        }
        return went;
    }

    @Override
    public State state() {
        return store.replica().state();
    }

    @Override
    public void agree(Grants grants) {
        store.replica().agree(grants);
    }

    @Override
    public void fill(String bucket, List<FeedLine> page, String resume) {
        store.replica().fill(bucket, page, resume);
    }

    @Override
    public void filled(String bucket, long revision) {
        store.replica().filled(bucket, revision);
    }

    @Override
    public void stage(List<FeedLine> page) {
        store.replica().stage(page);
    }

    @Override
    public void unstage() {
        store.replica().unstage();
    }

    @Override
    public void checkpoint(long revision) {
        store.replica().checkpoint(revision);
        if (state().buckets().stream().noneMatch(Held::filling)) {
            fullCheckpoint = revision;
        }
    }

    @Override
    public List<PendingOp> pending(int maxOps, int maxBytes) {
        return store.replica().pending(maxOps, maxBytes);
    }

    @Override
    public void settle(List<Outcome> outcomes) {
        store.replica().settle(outcomes);
    }

    @Override
    public void reincarnate() {
        store.replica().reincarnate();
    }

    @Override
    public Map<String, Digest> digests() {
        return store.replica().digests();
    }

    @Override
    public List<Digest> parts(String bucket) {
        return store.replica().parts(bucket);
    }

    @Override
    public Map<UUID, Digest> part(String bucket, int part) {
        return store.replica().part(bucket, part);
    }

    @Override
    public void repair(String bucket, List<FeedLine> lines) {
        store.replica().repair(bucket, lines);
    }

    @Override
    public void verified() {
        store.replica().verified();
        if (rot == Rot.RECOUNTED) {
            rot = Rot.NONE;
        }
    }

    @Override
    public void doubt() {
        var under = counting();
        store.replica().doubt();
        begun(under);
    }

    @Override
    public boolean recount() {
        var under = counting();
        var more = store.replica().recount();
        begun(under);
        if (under && !counting() && looking) {
            rot = Rot.RECOUNTED;
            looking = false;
        }
        return more;
    }

    private void begun(boolean under) {
        if (!under && counting()) {
            looking = rot == Rot.THERE;
        }
    }

    private boolean counting() {
        return store.look(sql -> sql.fetchSingle(REPLICA).getRecountAfter() != null);
    }
}
