package org.doorstep.bench.sim;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.sync.Digest;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.Outcome;
import org.doorstep.domain.sync.Outcome.Result;
import org.doorstep.domain.sync.PendingOp;
import org.doorstep.hub.memory.MemoryHub;
import org.doorstep.hub.ops.Laptop;
import org.doorstep.hub.ops.Op;
import org.doorstep.hub.ops.OpRules;
import org.doorstep.hub.ops.Push;
import org.doorstep.hub.ops.TakePush;
import org.doorstep.protocol.json.BodyHash;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.ChangesRequest;
import org.doorstep.protocol.sync.OpText;
import org.doorstep.protocol.sync.OutcomeLine;
import org.doorstep.protocol.sync.ProblemCard;
import org.doorstep.protocol.sync.RecordDigest;
import org.doorstep.protocol.sync.RecordsRequest;
import org.doorstep.protocol.sync.SessionAnswer;
import org.doorstep.protocol.sync.SessionAnswer.BucketCard;
import org.doorstep.protocol.sync.SessionAnswer.OfficerCard;
import org.doorstep.protocol.sync.SessionAnswer.ScopeCard;
import org.doorstep.protocol.sync.SessionRequest;
import org.doorstep.sync.hub.Checkpoint;
import org.doorstep.sync.hub.HubException;
import org.doorstep.sync.hub.Page;
import org.doorstep.sync.hub.PushAnswer;
import org.jspecify.annotations.Nullable;

/// The hub of a simulation: its real rules over its memory, who may see what, and its backups.
final class SimHub {

    private static final int PAGE = 3;

    private final Json json;
    private final OpText text;
    private final InstantSource clock;
    private final Map<String, Set<String>> scopes = new TreeMap<>();
    private MemoryHub memory = new MemoryHub();
    private UUID epoch = new UUID(0, 1);

    SimHub(Json json, InstantSource clock) {
        this.json = json;
        this.text = new OpText(json);
        this.clock = clock;
    }

    MemoryHub memory() {
        return memory;
    }

    UUID epoch() {
        return epoch;
    }

    Instant now() {
        return clock.instant();
    }

    void grant(String officer, String scope) {
        scopes.computeIfAbsent(officer, _ -> new TreeSet<>()).add(scope);
    }

    void revoke(String officer, String scope) {
        scopes.computeIfAbsent(officer, _ -> new TreeSet<>()).remove(scope);
    }

    Set<String> scopesOf(String officer) {
        return scopes.getOrDefault(officer, Set.of());
    }

    /// Puts the hub back to a backup, and says so by a new epoch.
    void restore(MemoryHub backup) {
        memory = backup.copy();
        epoch = new UUID(0, epoch.getLeastSignificantBits() + 1);
    }

    List<Bucket> buckets(String officer) {
        var buckets = new ArrayList<Bucket>();
        for (var scope : scopesOf(officer)) {
            buckets.add(new Bucket(scope, Category.CORE, Sensitivity.OPEN));
            buckets.add(new Bucket(scope, Category.HOUSING, Sensitivity.NORMAL));
        }
        return buckets;
    }

    SessionAnswer session(String officer, SessionRequest request) {
        var place = memory.place(new Laptop(request.device(), request.incarnation()));
        return new SessionAnswer(
                epoch,
                place.expectedSeq(),
                place.lastOp(),
                memory.revision(),
                now(),
                new OfficerCard(officer, officer, "Officer", "Team", "role"),
                scopesOf(officer).stream()
                        .map(scope -> new ScopeCard(scope, "team", scope))
                        .toList(),
                buckets(officer).stream()
                        .map(bucket -> new BucketCard(bucket.toString(), 0))
                        .toList(),
                null);
    }

    List<Page> snapshot(String officer, String bucket, long asOf, @Nullable String after) {
        if (asOf > memory.revision()) {
            throw refused(400, "That revision is not reached");
        }
        var lines =
                memory.snapshot(held(officer, bucket), asOf).stream()
                        .filter(line -> after == null || line.id().toString().compareTo(after) > 0)
                        .sorted((one, other) ->
                                one.id().toString().compareTo(other.id().toString()))
                        .toList();
        var pages = new ArrayList<Page>();
        for (int i = 0; i < lines.size(); i += PAGE) {
            var page = lines.subList(i, Math.min(lines.size(), i + PAGE));
            pages.add(new Page(page, page.getLast().id().toString()));
        }
        return pages;
    }

    /// What has changed, and up to which revision.
    Told changes(String officer, ChangesRequest question) {
        var since = new TreeMap<String, Long>();
        question.buckets().forEach(one -> since.put(one.bucket(), one.revision()));
        var asked = new HashMap<Bucket, Long>();
        since.forEach((bucket, revision) -> asked.put(held(officer, bucket), revision));
        var resume = question.resume() == null ? null : question.resume().split(":");
        var upTo = resume == null ? memory.revision() : Long.parseLong(resume[0]);
        var from = resume == null ? 0 : Integer.parseInt(resume[1]);
        if (upTo > memory.revision()) {
            throw refused(400, "The hub does not know this resume token");
        }
        var lines = memory.changes(asked, upTo);
        var digests = new HashMap<String, Digest>();
        asked.keySet()
                .forEach(bucket -> digests.put(bucket.toString(), memory.digest(bucket, upTo)));
        var pages = new ArrayList<Page>();
        for (int i = from; i < lines.size(); i += PAGE) {
            var end = Math.min(lines.size(), i + PAGE);
            pages.add(new Page(lines.subList(i, end), upTo + ":" + end));
        }
        return new Told(pages, new Checkpoint(upTo, digests));
    }

    List<Digest> parts(String officer, String bucket, long asOf) {
        var parts = new ArrayList<>(Collections.nCopies(Digest.PARTS, Digest.NONE));
        records(held(officer, bucket), asOf)
                .forEach((id, one) ->
                        parts.set(Digest.partOf(id), parts.get(Digest.partOf(id)).plus(one)));
        return parts;
    }

    Map<UUID, Digest> part(String officer, String bucket, long asOf, int part) {
        var records = records(held(officer, bucket), asOf);
        records.keySet().removeIf(id -> Digest.partOf(id) != part);
        return records;
    }

    /// Each record of a bucket with its digest, worked out from what a first fill would bring.
    Map<UUID, Digest> records(Bucket bucket, long asOf) {
        var records = new TreeMap<UUID, Digest>();
        for (var line : memory.snapshot(bucket, asOf)) {
            if (line instanceof FeedLine.Put put) {
                var header = put.header();
                records.put(
                        put.id(),
                        RecordDigest.of(
                                put.id(),
                                header.version(),
                                header.file(),
                                BodyHash.of(put.body())));
            }
        }
        return records;
    }

    List<Page> records(String officer, RecordsRequest question) {
        var bucket = held(officer, question.bucket());
        var held = memory.snapshot(bucket, question.revision());
        var lines = new ArrayList<FeedLine>();
        for (var id : question.ids()) {
            lines.add(
                    held.stream()
                            .filter(line -> line.id().equals(id))
                            .findFirst()
                            .orElseGet(() -> new FeedLine.Leave(question.bucket(), id)));
        }
        return List.of(new Page(lines, "end"));
    }

    PushAnswer push(String officer, UUID device, UUID incarnation, List<PendingOp> pending) {
        var ops = pending.stream().map(op -> Op.read(text.line(op), json)).toList();
        var push =
                new Push(
                        new Laptop(device, incarnation),
                        officer,
                        Set.copyOf(buckets(officer)),
                        ops);
        return switch (new TakePush(memory, new OpRules(json), clock).take(push)) {
            case TakePush.Answer.Gap gap -> new PushAnswer.Gap(gap.expectedSeq());
            case TakePush.Answer.Clash _ -> new PushAnswer.Clash();
            case TakePush.Answer.Settled settled ->
                    new PushAnswer.Settled(
                            settled.outcomes().stream().map(SimHub::outcome).toList());
        };
    }

    private static Outcome outcome(OutcomeLine line) {
        var refused = line.refused() == null ? List.<UUID>of() : line.refused();
        return new Outcome(
                line.seq(),
                Result.parse(line.result()),
                line.detail(),
                line.visibleRevision(),
                refused);
    }

    private Bucket held(String officer, String id) {
        var bucket = Bucket.parse(id);
        if (!buckets(officer).contains(bucket)) {
            throw refused(404, "No such bucket");
        }
        return bucket;
    }

    private static HubException refused(int status, String title) {
        return HubException.refused(new ProblemCard("/problems/sim", title, status, title, null));
    }

    /// @param pages those that are left
    record Told(List<Page> pages, Checkpoint end) {

        Told {
            pages = List.copyOf(pages);
        }
    }
}
