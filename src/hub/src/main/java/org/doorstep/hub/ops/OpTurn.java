package org.doorstep.hub.ops;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.Outcome.Result;
import org.doorstep.domain.sync.PendingOp.Amendment;
import org.doorstep.hub.ops.AmendRules.Done;
import org.doorstep.hub.ops.Present.Past;
import org.doorstep.hub.record.Version;
import org.doorstep.hub.record.Version.Origin;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One push while it is judged: later ops see what earlier ones did.
final class OpTurn {

    private static final int CHANGES = 100;
    private static final Set<String> SETTLED_BY_RULING =
            Set.of(Entities.POSSIBLE_MATCH.name(), Entities.UNPLACED.name());
    private static final String LOST =
            "You do not work on this file any longer. What you wrote is kept at the hub for a"
                    + " supervisor.";

    /// Says nothing of whether somebody is kept from the file.
    private static final String ALERT_WAITS =
            "The hub could not pass this alert on by itself. It is kept there for the duty desk. Ring"
                    + " them, now if somebody is in danger.";

    private final InsertRules inserts;
    private final AmendRules amendments;
    private final ConflictRules conflicts;
    private final DraftRules drafts;
    private final Push push;
    private final Standing standing;
    private final Instant now;
    private final List<Judged> fresh = new ArrayList<>();
    private final Map<UUID, Kept> byId;
    private final Map<UUID, Present> records;
    private final Registering registering;
    private final ApprovalRules approvals;

    OpTurn(
            InsertRules inserts,
            AmendRules amendments,
            ConflictRules conflicts,
            DraftRules drafts,
            Push push,
            Standing standing,
            Instant now) {
        this.inserts = inserts;
        this.amendments = amendments;
        this.conflicts = conflicts;
        this.drafts = drafts;
        this.push = push;
        this.standing = standing;
        this.now = now;
        this.byId = new HashMap<>(standing.byId());
        this.records = new HashMap<>(standing.records());
        this.registering = new Registering(inserts, push, standing.own());
        this.approvals = new ApprovalRules(standing.approving(), standing.leading(), push);
    }

    List<Judged> fresh() {
        return fresh;
    }

    Kept take(Op op) {
        var judged = judge(op);
        fresh.add(judged);
        byId.putIfAbsent(op.opId(), judged.kept());
        return judged.kept();
    }

    private Judged judge(Op op) {
        var first = byId.get(op.opId());
        if (first != null) {
            return Arrays.equals(first.hash(), op.hash())
                    ? Judged.again(op, first)
                    : Judged.impostor(op);
        }
        if (op.each().isEmpty()) {
            return Judged.refused(op, "There is nothing in it.");
        }
        return op.each().size() > CHANGES
                ? Judged.refused(op, "It changes more than " + CHANGES + " records at once.")
                : new Group(op).judge();
    }

    private boolean mayWrite(UUID file, Holder bucket) {
        return Stream.concat(
                        standing.scopes().getOrDefault(file, Set.of()).stream(),
                        registering.scopes(file).stream())
                .anyMatch(scope -> push.buckets().contains(bucket.in(scope)));
    }

    private boolean mayRead(Present of, Approving.Form form) {
        var file = of.file();
        return file != null
                && mayWrite(file, scope -> new Bucket(scope, form.category(), form.sensitivity()));
    }

    /// Whether the hub knows the person and does not keep the officer from them. An alert needs no
    /// more: the file may have gone to another team since it was written.
    private boolean isOpen(UUID file) {
        return !standing.scopes().getOrDefault(file, Set.of()).isEmpty()
                || !registering.scopes(file).isEmpty();
    }

    private interface Holder {
        Bucket in(String scope);
    }

    /// In which the changes of one op are taken, whatever theirs is.
    private enum Order {
        /// What a ruling settles is settled only with the ruling.
        RULING,
        /// What goes along with a file goes only where the file goes.
        ASSIGNMENT,
        /// What follows from a move of a case is true only where the case moves.
        MOVE_OF_A_CASE,
        ANYTHING_ELSE,
        /// What everybody is told of a warning is told only with its evidence.
        FOR_EVERYBODY
    }

    /// One op while it is judged, change by change.
    private final class Group {

        private final Op op;
        private final List<Version> versions = new ArrayList<>();
        private final Set<UUID> seen = new HashSet<>();
        private final List<UUID> refused = new ArrayList<>();
        private final List<Lost> lost = new ArrayList<>();
        private final MarkerRules markers;
        private @Nullable String detail;
        private @Nullable Result unruled;
        private @Nullable Result unassigned;
        private boolean unapproved;
        private int taken;
        private boolean rejected;
        private boolean contested;
        private boolean beside;

        Group(Op op) {
            this.op = op;
            this.markers = new MarkerRules(op, inserts, push);
        }

        Judged judge() {
            inTurn(op.each()).forEach(this::takeInTurn);
            var whole = taken == 0 && detail != null;
            return new Judged(
                    op,
                    false,
                    result(),
                    detail,
                    whole ? List.of() : refused,
                    versions,
                    lost,
                    detail != null);
        }

        /// Most ops have one change.
        private List<JsonNode> inTurn(List<JsonNode> changes) {
            return changes.size() == 1
                    ? changes
                    : changes.stream().sorted(Comparator.comparing(this::place)).toList();
        }

        private Order place(JsonNode change) {
            if (Mentioned.isRuling(change)) {
                return Order.RULING;
            }
            if (Mentioned.isAssignment(change)) {
                return Order.ASSIGNMENT;
            }
            if (Mentioned.isForEverybody(change)) {
                return Order.FOR_EVERYBODY;
            }
            return changesCase(change) ? Order.MOVE_OF_A_CASE : Order.ANYTHING_ELSE;
        }

        private void takeInTurn(JsonNode change) {
            if (Mentioned.isRuling(change)) {
                takeRuling(change);
            } else if (Mentioned.isAssignment(change)) {
                takeAssignment(change);
            } else {
                take(change);
            }
        }

        private Result result() {
            if (detail != null) {
                return rejected ? Result.REJECTED : Result.QUARANTINED;
            }
            if (contested) {
                return Result.CONFLICT;
            }
            return beside ? Result.MERGED : Result.APPLIED;
        }

        /// Of a case that was there before this op.
        private boolean changesCase(JsonNode change) {
            var record = Op.record(change);
            var present = record == null ? null : records.get(record);
            return present != null && present.isCase() && !change.path("insert").isObject();
        }

        private void takeRuling(JsonNode change) {
            if (!isTaken(change)) {
                unruled = rejected ? Result.REJECTED : Result.QUARANTINED;
            }
        }

        private void takeAssignment(JsonNode change) {
            if (!isTaken(change)) {
                unassigned = rejected ? Result.REJECTED : Result.QUARANTINED;
            }
        }

        private boolean isTaken(JsonNode change) {
            var before = taken;
            take(change);
            return taken > before;
        }

        private void take(JsonNode change) {
            var insert = change.path("insert");
            var record = Op.record(change);
            if (record != null && !seen.add(record)) {
                refuse(record, Result.REJECTED, "One record comes twice in it.");
            } else if (AmendRules.isNewer(change)) {
                refuse(
                        record,
                        Result.REJECTED,
                        "The hub does not know this kind of change yet. It takes it after its next"
                                + " update.");
            } else if ((unassigned == Result.REJECTED || unapproved) && detail != null) {
                refuse(record, Result.REJECTED, detail);
            } else if (insert.isMissingNode() || insert.isNull()) {
                amend(change, record);
            } else {
                insert(change, record);
            }
        }

        private void insert(JsonNode change, @Nullable UUID record) {
            switch (inserts.read(change.path("insert"), push.officer())) {
                case InsertRules.Unfit(var reason) -> refuse(record, Result.REJECTED, reason);
                case InsertRules.Entry entry -> {
                    if (records.containsKey(entry.id())) {
                        refuse(
                                record,
                                Result.REJECTED,
                                "A record with this id is at the hub already.");
                    } else if (entry.registers()) {
                        register(entry);
                    } else if (entry.type().equals(Entities.ALERT.name())
                            && !isOpen(entry.file())) {
                        // For those who deal with alerts, not for the service that raised it.
                        lose(
                                change,
                                record,
                                entry.file(),
                                Category.ADULT_CARE,
                                entry.sensitivity(),
                                ALERT_WAITS);
                    } else if (Entities.isDraft(entry.type())
                            && !mayWrite(entry.file(), entry::bucketIn)) {
                        // Nobody else reads it: not even who decides about work that waits.
                        refuse(record, Result.REJECTED, DraftRules.NOT_THE_FILE);
                    } else if (markers.isUnproven(entry, versions) && !markers.waits(entry, lost)) {
                        refuse(record, Result.REJECTED, MarkerRules.UNPROVEN);
                    } else if (markers.isUnproven(entry, versions)
                            || entry.needsBucket()
                                    && (unassigned != null
                                            || !mayWrite(entry.file(), entry::bucketIn))) {
                        quarantine(
                                change,
                                record,
                                entry.file(),
                                entry.category(),
                                entry.sensitivity());
                    } else {
                        var fault =
                                markers.isUntold(entry, records.keySet())
                                        ? MarkerRules.UNTOLD
                                        : fault(entry);
                        if (fault == null) {
                            taken++;
                            add(version(entry), null);
                        } else {
                            refuse(record, Result.REJECTED, fault);
                        }
                    }
                }
            }
        }

        private void register(InsertRules.Entry entry) {
            var fault =
                    entry.makesPerson() ? registering.person(entry, op) : registering.record(entry);
            if (fault == null) {
                taken++;
                add(version(entry), null);
            } else {
                refuse(entry.id(), Result.REJECTED, fault);
            }
        }

        private void amend(JsonNode change, @Nullable UUID record) {
            var amendment = amendments.read(change).orElse(null);
            if (amendment == null || record == null) {
                refuse(record, Result.REJECTED, "The change is not complete or not of its kind.");
                return;
            }
            var present = records.get(record);
            if (DraftRules.concerns(amendment, present)) {
                draft(amendment, present, record);
                return;
            }
            if (present == null || present.file() == null) {
                quarantine(change, record, null, null, null);
                return;
            }
            var unsettled = unruled != null && SETTLED_BY_RULING.contains(present.type());
            if (unsettled && unruled == Result.REJECTED && detail != null) {
                refuse(record, Result.REJECTED, detail);
                return;
            }
            if (unsettled || unassigned != null || !mayWrite(present.file(), present::bucketIn)) {
                quarantine(
                        change, record, present.file(), present.category(), present.sensitivity());
                return;
            }
            var undecided =
                    approvals.fault(
                            amendment.edit(),
                            present,
                            records.values(),
                            op,
                            form -> mayRead(present, form));
            if (undecided != null) {
                unapproved = true;
                refuse(record, Result.REJECTED, undecided);
                return;
            }
            switch (amendments.amend(amendment.edit(), present, push)) {
                case AmendRules.Unfit(var reason) -> refuse(record, Result.REJECTED, reason);
                case Done done -> {
                    taken++;
                    beside |= done.beside();
                    contested |= !done.contested().isEmpty();
                    if (done.body() != null) {
                        add(
                                version(
                                        present,
                                        done.body(),
                                        done.deleted(),
                                        amendment.observedAt()),
                                present);
                    }
                    for (var one : done.contested()) {
                        raise(
                                conflicts.raise(one, present, others(), push.officer(), op.opId()),
                                present,
                                amendment.observedAt());
                    }
                }
            }
        }

        private void draft(Amendment amendment, @Nullable Present present, UUID record) {
            var mayWrite =
                    present != null
                            && present.file() != null
                            && mayWrite(present.file(), present::bucketIn);
            switch (drafts.judge(amendment, present, mayWrite, push, records)) {
                case DraftRules.Nothing() -> {}
                case DraftRules.Refused(var reason) -> refuse(record, Result.REJECTED, reason);
                case DraftRules.Changed(var body, var deleted) -> {
                    taken++;
                    var about = requireNonNull(present);
                    add(version(about, body, deleted, amendment.observedAt()), about);
                }
                case DraftRules.Beside(var id, var there, var body) -> {
                    taken++;
                    var about = there == null ? requireNonNull(present).anew(id) : there;
                    add(version(about, body, false, amendment.observedAt()), there);
                }
            }
        }

        private @Nullable String fault(InsertRules.Entry entry) {
            if (entry.type().equals(Entities.ASSIGNMENT.name())) {
                return AssignmentRules.fault(entry, standing.leading());
            }
            var fault = approvals.fault(entry);
            return fault == null ? rulingFault(entry) : fault;
        }

        /// Only who may see all that a ruling is about may rule on it.
        private @Nullable String rulingFault(InsertRules.Entry entry) {
            return entry.type().equals(Entities.RULING.name())
                    ? RulingRules.fault(
                            entry.body(),
                            records,
                            present ->
                                    present.file() != null
                                            && mayWrite(present.file(), present::bucketIn))
                    : null;
        }

        /// A conflict that this very op settles does not take in a new one.
        private List<Present> others() {
            return records.values().stream()
                    .filter(record ->
                            op.each().stream()
                                    .map(change -> change.path("rec_id").asString(""))
                                    .noneMatch(record.id().toString()::equals))
                    .toList();
        }

        /// Kept whole for somebody who works on the file.
        private void quarantine(
                JsonNode change,
                @Nullable UUID record,
                @Nullable UUID file,
                @Nullable Category category,
                @Nullable Sensitivity sensitivity) {
            lose(change, record, file, category, sensitivity, LOST);
        }

        private void lose(
                JsonNode change,
                @Nullable UUID record,
                @Nullable UUID file,
                @Nullable Category category,
                @Nullable Sensitivity sensitivity,
                String reason) {
            lost.add(new Lost(op.opId(), change.toString(), record, file, category, sensitivity));
            refuse(record, Result.QUARANTINED, reason);
        }

        private void refuse(@Nullable UUID record, Result result, String reason) {
            rejected |= result == Result.REJECTED;
            detail = detail == null || rejected && result == Result.REJECTED ? reason : detail;
            if (record != null) {
                refused.add(record);
            }
        }

        private void raise(ConflictRules.Raised raised, Present about, Instant observedAt) {
            var version =
                    new Version(
                            raised.id(),
                            raised.version(),
                            Entities.CONFLICT.name(),
                            about.file(),
                            about.category(),
                            about.sensitivity(),
                            raised.body(),
                            push.officer(),
                            origin(),
                            observedAt,
                            now);
            add(version, records.get(raised.id()));
        }

        private void add(Version version, @Nullable Present before) {
            versions.add(version);
            var past =
                    new Past(
                            version.number(),
                            version.author(),
                            push.laptop().device(),
                            op.opId(),
                            version.deleted(),
                            version.body());
            records.put(
                    version.id(),
                    before == null
                            ? new Present(
                                    version.id(),
                                    version.type(),
                                    version.file(),
                                    version.category(),
                                    version.sensitivity(),
                                    List.of(past))
                            : before.then(past));
        }

        private Version version(InsertRules.Entry entry) {
            return new Version(
                    entry.id(),
                    1,
                    entry.type(),
                    entry.file(),
                    entry.category(),
                    entry.sensitivity(),
                    entry.body(),
                    push.officer(),
                    origin(),
                    entry.observedAt(),
                    now);
        }

        private Version version(Present present, String body, boolean deleted, Instant observedAt) {
            return new Version(
                    present.id(),
                    present.now().version() + 1,
                    present.type(),
                    present.file(),
                    present.category(),
                    present.sensitivity(),
                    body,
                    deleted,
                    push.officer(),
                    origin(),
                    observedAt,
                    now);
        }

        private Origin origin() {
            return new Origin(push.laptop().device(), op.opId());
        }
    }
}
