package org.doorstep.sync.kit;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.sync.Digest;
import org.doorstep.protocol.json.BodyHash;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.ChangeLine;
import org.doorstep.protocol.sync.ChangesRequest;
import org.doorstep.protocol.sync.DigestAnswer;
import org.doorstep.protocol.sync.DigestRequest;
import org.doorstep.protocol.sync.OpLine;
import org.doorstep.protocol.sync.OutcomeLine;
import org.doorstep.protocol.sync.ProblemCard;
import org.doorstep.protocol.sync.RecordDigest;
import org.doorstep.protocol.sync.RecordLine;
import org.doorstep.protocol.sync.RecordsRequest;
import org.doorstep.protocol.sync.SessionAnswer;
import org.doorstep.protocol.sync.SessionAnswer.BucketCard;
import org.doorstep.protocol.sync.SessionAnswer.OfficerCard;
import org.doorstep.protocol.sync.SessionAnswer.ScopeCard;
import org.doorstep.protocol.sync.SessionRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The hub's rules in memory: buckets with a feed, first fills as of a revision, a ledger.
public final class HubModel {

    /// The officer whose laptop asks.
    public static final String PRIYA = "o-1";

    /// Whom the token speaks for.
    public volatile String officer = PRIYA;

    private final Json json = new Json();
    private final List<Told> feed = new ArrayList<>();
    private final Map<String, List<OpLine>> ledger = new TreeMap<>();
    private final Map<UUID, Integer> effects = new LinkedHashMap<>();
    private final List<ScopeCard> scopes = new ArrayList<>();
    private final List<String> buckets = new ArrayList<>();
    private UUID epoch = new UUID(0, 99);
    private long revision = 1;

    /// A page ends after so many records.
    public int pageRecords = 3;

    /// Whether checkpoints come with digests.
    public boolean tellsDigests = true;

    /// Notes of this text are refused with an outcome.
    public String refusedText = "refuse me";

    /// What it says that it takes; null for a hub of a build that does not say.
    public @Nullable List<String> takes;

    /// Ops with this text are more than the hub can read.
    public String poison = "poison";

    public synchronized void grant(String scope, String kind, String... ids) {
        scopes.add(new ScopeCard(scope, kind, scope));
        buckets.addAll(List.of(ids));
    }

    public synchronized void revoke(String id) {
        buckets.remove(id);
    }

    /// One commit: these records now read so in the bucket.
    public synchronized void put(String bucket, int version, int... numbers) {
        revision++;
        for (var number : numbers) {
            feed.add(new Told(revision, bucket, id(number), record(bucket, number, version)));
        }
    }

    public synchronized void leave(String bucket, int number) {
        feed.add(new Told(++revision, bucket, id(number), null));
    }

    /// The hub is put back to a backup in which the last ops of all laptops are missing.
    public synchronized void restoreWithoutLast(int ops) {
        epoch = new UUID(0, epoch.getLeastSignificantBits() + 1);
        forgetLast(ops);
    }

    /// As [#restoreWithoutLast], but nobody notices that it was restored.
    public synchronized void forgetLast(int ops) {
        for (var done : ledger.values()) {
            var lost = done.subList(done.size() - ops, done.size());
            for (var op : lost) {
                effects.remove(op.opId());
                op.changes().forEach(in -> feed.removeIf(told -> told.id().equals(in.recId())));
            }
            lost.clear();
        }
    }

    /// How often each op had an effect.
    public synchronized Map<UUID, Integer> effects() {
        return Map.copyOf(effects);
    }

    /// What a laptop in step holds.
    public synchronized Map<String, Map<UUID, String>> content() {
        var all = new TreeMap<String, Map<UUID, String>>();
        for (var bucket : buckets) {
            var rows = new TreeMap<UUID, String>();
            latest(bucket, revision)
                    .forEach(t -> rows.put(t.id(), t.version() + " " + json.write(t.body())));
            all.put(bucket, rows);
        }
        return all;
    }

    public synchronized long revision() {
        return revision;
    }

    synchronized SessionAnswer session(SessionRequest request) {
        var done = ledger.getOrDefault(key(request.device(), request.incarnation()), List.of());
        var cards =
                buckets.stream()
                        .map(id -> new BucketCard(id, latest(id, revision).size()))
                        .toList();
        return new SessionAnswer(
                epoch,
                done.size() + 1L,
                done.isEmpty() ? null : done.getLast().opId(),
                revision,
                Instant.EPOCH,
                new OfficerCard(
                        officer, "Priya Nair", "Housing officer", "Housing East", "housing"),
                List.copyOf(scopes),
                cards,
                takes);
    }

    synchronized List<ChangeLine> snapshot(String bucket, long asOf, @Nullable String after) {
        if (!buckets.contains(bucket)) {
            throw new Refusal(404, "/problems/not-found", "No such bucket", null);
        }
        var rows =
                latest(bucket, asOf).stream()
                        .filter(t -> after == null || t.id().toString().compareTo(after) > 0)
                        .toList();
        return paged(rows, asOf, told -> told.id().toString());
    }

    synchronized List<ChangeLine> changes(ChangesRequest question) {
        var resume = question.resume() == null ? null : question.resume().split(":");
        var to = resume == null ? revision : Long.parseLong(resume[0]);
        var rows = new ArrayList<Told>();
        for (var since : question.buckets()) {
            feed.stream()
                    .filter(t -> t.bucket().equals(since.bucket()))
                    .filter(t -> t.revision() > since.revision() && t.revision() <= to)
                    .forEach(rows::add);
        }
        rows.sort(Comparator.comparingLong(Told::revision));
        var from = resume == null ? 0 : Integer.parseInt(resume[1]);
        return paged(
                rows.subList(from, rows.size()), to, told -> to + ":" + (rows.indexOf(told) + 1));
    }

    synchronized List<OutcomeLine> push(String device, String incarnation, List<OpLine> ops) {
        if (json.write(ops).contains(poison)) {
            throw new Refusal(400, "/problems/bad-line", "A line cannot be read", null);
        }
        var done = ledger.computeIfAbsent(device + incarnation, _ -> new ArrayList<>());
        var outcomes = new ArrayList<OutcomeLine>();
        for (var op : ops) {
            if (op.seq() > done.size() + 1L) {
                throw new Refusal(409, ProblemCard.GAP, "Ops are missing", done.size() + 1L);
            }
            if (op.seq() <= done.size() && !done.get((int) op.seq() - 1).equals(op)) {
                throw new Refusal(409, ProblemCard.INCARNATION_CLASH, "Other content", null);
            }
            if (op.seq() > done.size()) {
                done.add(op);
                apply(op);
            }
            outcomes.add(outcome(op));
        }
        return outcomes;
    }

    private void apply(OpLine op) {
        if (effects.containsKey(op.opId()) || isRefused(op)) {
            return;
        }
        effects.merge(op.opId(), 1, Integer::sum);
        revision++;
        for (var change : op.changes()) {
            var insert = requireNonNull(change.insert());
            buckets.stream()
                    .filter(id -> Bucket.parse(id).category() == insert.category())
                    .forEach(id -> feed.add(new Told(revision, id, insert.id(), taken(insert))));
        }
    }

    private OutcomeLine outcome(OpLine op) {
        return isRefused(op)
                ? new OutcomeLine(op.seq(), "rejected", "It says: refuse me", 0, null, null)
                : new OutcomeLine(op.seq(), "applied", null, revision, null, null);
    }

    private boolean isRefused(OpLine op) {
        return json.write(op).contains(refusedText);
    }

    private List<ChangeLine> paged(List<Told> rows, long to, Function<Told, String> token) {
        var lines = new ArrayList<ChangeLine>();
        for (var i = 0; i < rows.size(); i++) {
            var told = rows.get(i);
            lines.add(told.line());
            if ((i + 1) % pageRecords == 0 || i + 1 == rows.size()) {
                lines.add(new ChangeLine.Page(token.apply(told)));
            }
        }
        lines.add(new ChangeLine.Checkpoint(to, digests(to)));
        return lines;
    }

    private @Nullable Map<String, String> digests(long to) {
        if (!tellsDigests) {
            return null;
        }
        var all = new TreeMap<String, String>();
        for (var bucket : buckets) {
            var sum =
                    latest(bucket, to).stream()
                            .map(told -> digest(told.line()))
                            .reduce(Digest.NONE, Digest::plus);
            all.put(bucket, sum.toString());
        }
        return all;
    }

    private Digest digest(ChangeLine line) {
        return line instanceof ChangeLine.Put(var _, var record)
                ? RecordDigest.of(
                        record.id(),
                        record.version(),
                        record.file(),
                        BodyHash.of(json.bytes(record.body())))
                : Digest.NONE;
    }

    synchronized DigestAnswer digests(DigestRequest question) {
        var parts = new ArrayList<>(Collections.nCopies(Digest.PARTS, Digest.NONE));
        var records = new TreeMap<UUID, String>();
        for (var told : latest(question.bucket(), question.revision())) {
            var part = Digest.partOf(told.id());
            parts.set(part, parts.get(part).plus(digest(told.line())));
            if (Objects.equals(question.part(), part)) {
                records.put(told.id(), digest(told.line()).toString());
            }
        }
        return question.part() == null
                ? new DigestAnswer(parts.stream().map(Digest::toString).toList(), null)
                : new DigestAnswer(null, records);
    }

    synchronized List<ChangeLine> records(RecordsRequest question) {
        var held = latest(question.bucket(), question.revision());
        var lines = new ArrayList<ChangeLine>();
        for (var id : question.ids()) {
            lines.add(
                    held.stream()
                            .filter(told -> told.id().equals(id))
                            .map(Told::line)
                            .findFirst()
                            .orElseGet(() -> new ChangeLine.Leave(question.bucket(), id)));
        }
        lines.add(new ChangeLine.Page("end"));
        lines.add(new ChangeLine.Checkpoint(question.revision(), null));
        return lines;
    }

    private List<Told> latest(String bucket, long asOf) {
        var last = new TreeMap<String, Told>();
        feed.stream()
                .filter(t -> t.bucket().equals(bucket) && t.revision() <= asOf)
                .forEach(t -> last.put(t.id().toString(), t));
        return last.values().stream().filter(t -> t.record() != null).toList();
    }

    private RecordLine record(String bucket, int number, int version) {
        var parsed = Bucket.parse(bucket);
        return new RecordLine(
                id(number),
                "event",
                new UUID(0, 1),
                parsed.category(),
                parsed.sensitivity().level(),
                version,
                "import:housing",
                Instant.EPOCH,
                Instant.EPOCH,
                json.tree("{\"title\":\"Repair " + number + "\"}"));
    }

    private static RecordLine taken(RecordLine insert) {
        return new RecordLine(
                insert.id(),
                insert.type(),
                insert.file(),
                insert.category(),
                insert.sensitivity(),
                1,
                insert.author(),
                insert.observedAt(),
                insert.recordedAt(),
                insert.body());
    }

    private static String key(UUID device, UUID incarnation) {
        return device.toString() + incarnation;
    }

    private static UUID id(int number) {
        return new UUID(0x0190_0000_0000_7000L, number);
    }

    private record Told(long revision, String bucket, UUID id, @Nullable RecordLine record) {
        ChangeLine line() {
            return record == null
                    ? new ChangeLine.Leave(bucket, id)
                    : new ChangeLine.Put(bucket, record);
        }

        int version() {
            return record == null ? 0 : record.version();
        }

        JsonNode body() {
            if (record == null) {
                throw new AssertionError("left");
            }
            return record.body();
        }
    }

    /// The hub says no.
    static final class Refusal extends RuntimeException {
        final ProblemCard problem;

        Refusal(int status, String type, String title, @Nullable Long expectedSeq) {
            super(title);
            problem = new ProblemCard(type, title, status, title + ", said here", expectedSeq);
        }
    }
}
