package org.doorstep.hub.ops;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.registry.EntityType;
import org.doorstep.domain.registry.EntityType.Delivery;
import org.doorstep.domain.sync.Outcome.Result;
import org.doorstep.hub.access.Access;
import org.doorstep.hub.caseload.HeldLevels;
import org.doorstep.hub.caseload.MergedFiles;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.feed.Sequencer;
import org.doorstep.hub.record.Version;
import org.doorstep.hub.record.Versions;
import org.doorstep.hub.record.WhoIsWho;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/// The ledger in PostgreSQL. Every step of a push is one statement over all its ops.
public final class PostgresHubLog implements HubLog {

    private static final int ATTEMPTS = 3;
    private static final String UNIQUE_VIOLATION = "23505";

    private static final String[] UNDELIVERED =
            Entities.ALL.stream()
                    .filter(type -> type.delivery() == Delivery.HUB)
                    .map(EntityType::name)
                    .toArray(String[]::new);

    private final DSLContext db;
    private final Council council;
    private final Access access;
    private final Versions versions;
    private final MergedFiles merged;
    private final HeldLevels levels;
    private final Registrations registrations;
    private final Assignments assignments;
    private final Drafts drafts;
    private final Approvals approvals;
    private final Sequencer sequencer;
    private final Clock clock;
    private final Followed followed;

    /// Nothing else follows from what laptops add.
    public PostgresHubLog(
            DSLContext db,
            Council council,
            Access access,
            Versions versions,
            Sequencer sequencer,
            Clock clock) {
        this(db, council, access, versions, sequencer, clock, Followed.NOTHING);
    }

    /// @param followed what else is done with what laptops add, in the same transaction
    public PostgresHubLog(
            DSLContext db,
            Council council,
            Access access,
            Versions versions,
            Sequencer sequencer,
            Clock clock,
            Followed followed) {
        this.db = db;
        this.council = council;
        this.access = access;
        this.versions = versions;
        this.merged = new MergedFiles(council);
        this.levels = new HeldLevels(council);
        this.registrations = new Registrations(council);
        this.assignments = new Assignments(council);
        this.drafts = new Drafts(council, versions);
        this.approvals = new Approvals(council);
        this.sequencer = sequencer;
        this.clock = clock;
        this.followed = followed;
    }

    @Override
    public <T> T alone(Laptop laptop, Function<Ledger, T> work) {
        return attempt(laptop, work, 1);
    }

    /// Two laptops that bring the same id at the same moment cannot see each other; the second
    /// finds out at its commit, and sees on the next try.
    private <T> T attempt(Laptop laptop, Function<Ledger, T> work, int number) {
        try {
            return db.transactionResult(tx -> {
                tx.dsl().execute(HubLogSql.LOCK, now(), council.id(), laptop.device());
                return work.apply(new Rows(tx.dsl()));
            });
        } catch (DataAccessException e) {
            if (number == ATTEMPTS || !UNIQUE_VIOLATION.equals(e.sqlState())) {
                throw e;
            }
            return attempt(laptop, work, number + 1);
        }
    }

    @Override
    public Place place(Laptop laptop) {
        return place(db, laptop);
    }

    private Place place(DSLContext where, Laptop laptop) {
        var last =
                where.fetchOne(HubLogSql.LAST, council.id(), laptop.device(), laptop.incarnation());
        return last == null
                ? new Place(1, null)
                : new Place(last.get("seq", Long.class) + 1, last.get("op_id", UUID.class));
    }

    @Override
    public List<UUID> left(Push push) {
        return db.fetch(
                        HubLogSql.LEFT,
                        council.id(),
                        array(Mentioned.in(push).records().keySet()),
                        UNDELIVERED,
                        council.id(),
                        push.decider(),
                        push.buckets().stream().map(Bucket::toString).toArray(String[]::new))
                .getValues(0, UUID.class);
    }

    @Override
    public long settled() {
        return sequencer.settle();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    /// The ledger within one transaction.
    private final class Rows implements Ledger {

        private final DSLContext tx;

        Rows(DSLContext tx) {
            this.tx = tx;
        }

        @Override
        public Standing standing(Push push) {
            var laptop = push.laptop();
            var seqs = push.ops().stream().map(Op::seq).toArray(Long[]::new);
            var opIds = push.ops().stream().map(Op::opId).distinct().toArray(UUID[]::new);
            var mentioned = Mentioned.in(push);
            if (mentioned.adds(Entities.RULING)) {
                followed.before(tx);
            }
            if (mentioned.adds(Entities.ASSIGNMENT)) {
                // A list that is taken at the same moment and this would not see each other.
                WhoIsWho.alone(tx, council);
            }
            var records = records(mentioned);
            var files = new HashSet<>(mentioned.files());
            records.values().stream()
                    .map(Present::file)
                    .filter(Objects::nonNull)
                    .forEach(files::add);
            var approving = approvals.of(tx, push, records.values());
            return new Standing(
                    place(tx, laptop).expectedSeq(),
                    tx
                            .fetch(
                                    HubLogSql.BY_SEQ,
                                    council.id(),
                                    laptop.device(),
                                    laptop.incarnation(),
                                    seqs)
                            .stream()
                            .collect(
                                    Collectors.toMap(
                                            row -> row.get("seq", Long.class), Rows::kept)),
                    tx.fetch(HubLogSql.BY_ID, opIds, council.id()).stream()
                            .map(Rows::kept)
                            .collect(Collectors.toMap(Kept::opId, Function.identity())),
                    records,
                    scopes(push.decider(), array(files)),
                    mentioned.adds(Entities.PERSON)
                            ? registrations.own(tx, push.decider())
                            : Set.of(),
                    mentioned.adds(Entities.ASSIGNMENT) || !approving.isEmpty()
                            ? assignments.leading(tx, push.decider(), array(files))
                            : null,
                    approving);
        }

        /// The row locks make changes of one record follow each other.
        private Map<UUID, Present> records(Mentioned mentioned) {
            var ids = array(mentioned.records().keySet());
            if (tx.fetch(HubLogSql.LOCK_RECORDS, council.id(), ids).isEmpty()) {
                return Map.of();
            }
            var bases =
                    Arrays.stream(ids)
                            .map(id -> mentioned.records().getOrDefault(id, 0))
                            .toArray(Integer[]::new);
            var records = new HashMap<UUID, Present>();
            tx.fetch(HubLogSql.RECORDS, ids, bases, council.id())
                    .forEach(row -> read(row, records));
            var about =
                    records.values().stream()
                            .filter(record -> record.file() != null && !record.isConflict())
                            .toList();
            tx.fetch(
                            HubLogSql.CONFLICTS,
                            about.stream().map(Present::file).distinct().toArray(UUID[]::new),
                            council.id(),
                            ids,
                            about.stream().map(Present::file).toArray(UUID[]::new),
                            about.stream()
                                    .map(record -> record.id().toString())
                                    .toArray(String[]::new))
                    .forEach(row -> read(row, records));
            return records;
        }

        private static void read(Record row, Map<UUID, Present> into) {
            var past =
                    new Present.Past(
                            row.get("ver", Integer.class),
                            row.get("author", String.class),
                            row.get("device", UUID.class),
                            row.get("op_id", UUID.class),
                            row.get("deleted", Boolean.class),
                            row.get("body", String.class));
            var id = row.get("rec_id", UUID.class);
            var known = into.get(id);
            into.put(
                    id,
                    known == null
                            ? new Present(
                                    id,
                                    row.get("type", String.class),
                                    row.get("file", UUID.class),
                                    Category.parse(row.get("category", String.class)),
                                    Sensitivity.ofLevel(row.get("sensitivity", Integer.class)),
                                    List.of(past))
                            : known.then(past));
        }

        private Map<UUID, Set<String>> scopes(String officer, UUID[] files) {
            return tx.fetch(HubLogSql.SCOPES, council.id(), officer, files).stream()
                    .collect(
                            Collectors.groupingBy(
                                    row -> row.get("file", UUID.class),
                                    Collectors.mapping(
                                            row -> row.get("scope", String.class),
                                            Collectors.toSet())));
        }

        @Override
        public void append(Push push, List<Judged> ops) {
            if (ops.isEmpty()) {
                return;
            }
            var added = ops.stream().flatMap(judged -> judged.versions().stream()).toList();
            if (push.releasedBy() != null) {
                keep(push, ops);
                versions.append(tx, added);
            } else {
                var people = added.stream().filter(Registrations::isPerson).toList();
                versions.append(tx, people);
                registrations.keep(tx, push, added, now());
                drafts.keep(tx, added);
                asOfficer(
                        push.officer(),
                        added,
                        () -> {
                            keep(push, ops);
                            versions.append(tx, some(added, true));
                        });
                versions.append(tx, some(added, false));
                quarantine(push, ops);
            }
            var ids = added.stream().map(Version::id).toList();
            assignments.keep(tx, added);
            drafts.follow(tx, added);
            merged.follow(tx, ids);
            levels.raise(
                    tx,
                    added.stream()
                            .filter(version -> !Entities.isDraft(version.type()))
                            .map(Version::id)
                            .toList());
            followed.by(tx, added);
        }

        private void quarantine(Push push, List<Judged> ops) {
            var lost = ops.stream().flatMap(judged -> judged.lost().stream()).toList();
            if (!lost.isEmpty()) {
                tx.execute(
                        HubLogSql.QUARANTINE,
                        council.id(),
                        push.laptop().device(),
                        push.officer(),
                        now(),
                        column(lost, Lost::id, UUID[]::new),
                        column(lost, Lost::op, UUID[]::new),
                        column(lost, Lost::record, UUID[]::new),
                        column(lost, Lost::file, UUID[]::new),
                        column(lost, Lost::categoryName, String[]::new),
                        column(lost, Lost::level, Short[]::new),
                        column(lost, Lost::content, byte[][]::new));
            }
        }

        /// What the rules let pass is written as the officer, so that the database's own rules
        /// judge it too.
        private void asOfficer(String officer, List<Version> added, Runnable write) {
            var scopes =
                    access.begin(tx, officer).stream()
                            .map(Bucket::scope)
                            .distinct()
                            .toArray(String[]::new);
            var files = added.stream().map(Version::file).filter(Objects::nonNull).distinct();
            tx.fetch(
                    HubLogSql.OPEN_FILES,
                    council.id(),
                    officer,
                    files.toArray(UUID[]::new),
                    scopes);
            tx.execute("set local role hub_app");
            write.run();
            tx.execute("set local role hub_work");
        }

        /// What stays at the hub may be of any file: that somebody looked at one that is not
        /// theirs.
        private static List<Version> some(List<Version> added, boolean delivered) {
            return added.stream()
                    .filter(version -> !Registrations.isPerson(version))
                    .filter(version ->
                            delivered
                                    == (Entities.named(version.type()).orElseThrow().delivery()
                                            == Delivery.BUCKETS))
                    .toList();
        }

        private void keep(Push push, List<Judged> ops) {
            tx.execute(
                    HubLogSql.APPEND,
                    council.id(),
                    push.laptop().device(),
                    push.laptop().incarnation(),
                    push.officer(),
                    now(),
                    column(ops, judged -> judged.op().seq(), Long[]::new),
                    column(
                            ops,
                            judged -> judged.idIsTaken() ? null : judged.op().opId(),
                            UUID[]::new),
                    column(
                            ops,
                            judged -> judged.idIsTaken() ? judged.op().opId() : null,
                            UUID[]::new),
                    column(ops, judged -> judged.op().hash(), byte[][]::new),
                    column(ops, judged -> judged.result().toString(), String[]::new),
                    column(ops, Judged::detail, String[]::new),
                    column(ops, Rows::refused, String[]::new),
                    column(ops, Rows::content, byte[][]::new));
        }

        private static byte @Nullable [] content(Judged judged) {
            return judged.keepContent()
                    ? judged.op().content().getBytes(StandardCharsets.UTF_8)
                    : null;
        }

        /// Arrays of arrays would all have to be of one length: each travels as its text.
        private static @Nullable String refused(Judged judged) {
            return judged.refused().isEmpty()
                    ? null
                    : judged.refused().stream()
                            .map(UUID::toString)
                            .collect(Collectors.joining(",", "{", "}"));
        }

        private static Kept kept(Record row) {
            var refused = row.get("refused", UUID[].class);
            return new Kept(
                    row.get("op_id", UUID.class),
                    row.get("payload_hash", byte[].class),
                    Result.parse(row.get("result", String.class)),
                    row.get("detail", String.class),
                    refused == null ? List.of() : List.of(refused));
        }

        private static <R, T> T[] column(
                List<R> rows, Function<R, @Nullable T> read, IntFunction<T[]> array) {
            return rows.stream().map(read).toArray(array);
        }
    }
}
