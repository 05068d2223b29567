package org.doorstep.hub.ops;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.doorstep.domain.sync.Outcome.Result;
import org.doorstep.hub.caseload.MergedFiles;
import org.doorstep.hub.caseload.WrittenLevels;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.feed.Sequencer;
import org.doorstep.hub.record.Version;
import org.doorstep.hub.record.Versions;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/// The ledger in PostgreSQL. Every step of a push is one statement over all its ops.
public final class PostgresHubLog implements HubLog {

    private static final int ATTEMPTS = 3;
    private static final String UNIQUE_VIOLATION = "23505";

    /// The row lock makes pushes of one laptop follow each other.
    private static final String LOCK =
            "update device set last_seen_at = ?::timestamptz where council = ? and id = ?";

    private static final String EXPECTED =
            """
            select coalesce(max(seq), 0) + 1 from op_ledger
            where council = ? and device = ? and incarnation = ?
            """;

    private static final String KEPT =
            "select seq, coalesce(op_id, repeats) as op_id, payload_hash, result, detail from op_ledger";

    private static final String BY_SEQ =
            KEPT + " where council = ? and device = ? and incarnation = ? and seq = any(?)";

    private static final String BY_ID = KEPT + " where council = ? and op_id = any(?)";

    private static final String RECORDS =
            "select rec_id from record_current where council = ? and rec_id = any(?)";

    /// Of somebody who turned out to be another person it is the other's file that counts. A duty
    /// scope has every file that there is.
    private static final String SCOPES =
            MergedFiles.ASKED
                    + """
                    select a.asked as file, s.scope from asked a
                    join file_scope s on s.council = ? and s.file = a.file
                    where a.file = a.person
                    union
                    select a.asked, s.id from asked a
                    join scope s on s.council = ? and s.kind = 'duty'
                    where a.file = a.person
                    """;

    private static final String APPEND =
            """
            insert into op_ledger (council, device, incarnation, seq, op_id, repeats, payload_hash, officer, result,
                detail, payload, received_at)
            select ?, ?, ?, seq, op_id, repeats, hash, ?, result, detail, payload, ?::timestamptz
            from unnest(?::bigint[], ?::uuid[], ?::uuid[], ?::bytea[], ?::text[], ?::text[], ?::bytea[])
                as g(seq, op_id, repeats, hash, result, detail, payload)
            """;

    private static final String VISIBLE =
            """
            select v.op_id, max(p.rev) as rev
            from record_version v join placement p on p.council = v.council and p.rec_id = v.rec_id
            where v.council = ? and v.op_id = any(?)
            group by v.op_id
            """;

    private final DSLContext db;
    private final Council council;
    private final Versions versions;
    private final MergedFiles merged;
    private final WrittenLevels levels;
    private final Sequencer sequencer;
    private final Clock clock;

    public PostgresHubLog(
            DSLContext db, Council council, Versions versions, Sequencer sequencer, Clock clock) {
        this.db = db;
        this.council = council;
        this.versions = versions;
        this.merged = new MergedFiles(council);
        this.levels = new WrittenLevels(council);
        this.sequencer = sequencer;
        this.clock = clock;
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
                tx.dsl().execute(LOCK, now(), council.id(), laptop.device());
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
    public long expectedSeq(Laptop laptop) {
        return expectedSeq(db, laptop);
    }

    private long expectedSeq(DSLContext where, Laptop laptop) {
        var next =
                (Long)
                        where.fetchValue(
                                EXPECTED, council.id(), laptop.device(), laptop.incarnation());
        return requireNonNull(next);
    }

    @Override
    public Map<UUID, Long> visibleFrom(List<UUID> opIds) {
        if (opIds.isEmpty()) {
            return Map.of();
        }
        sequencer.settle();
        return db.fetch(VISIBLE, council.id(), array(opIds)).stream()
                .collect(
                        Collectors.toMap(
                                row -> row.get("op_id", UUID.class),
                                row -> row.get("rev", Long.class)));
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
            var opIds = push.ops().stream().map(Op::opId).toArray(UUID[]::new);
            return new Standing(
                    expectedSeq(tx, laptop),
                    tx
                            .fetch(
                                    BY_SEQ,
                                    council.id(),
                                    laptop.device(),
                                    laptop.incarnation(),
                                    seqs)
                            .stream()
                            .collect(
                                    Collectors.toMap(
                                            row -> row.get("seq", Long.class), Rows::kept)),
                    tx.fetch(BY_ID, council.id(), opIds).stream()
                            .map(Rows::kept)
                            .collect(Collectors.toMap(Kept::opId, Function.identity())),
                    Set.copyOf(
                            tx.fetch(RECORDS, council.id(), ids(push, "id"))
                                    .getValues("rec_id", UUID.class)),
                    scopes(ids(push, "file")));
        }

        private Map<UUID, Set<String>> scopes(UUID[] files) {
            return tx
                    .fetch(SCOPES, council.id(), files, council.id(), council.id(), council.id())
                    .stream()
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
            tx.execute(
                    APPEND,
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
                    column(ops, Rows::content, byte[][]::new));
            var added = ops.stream().flatMap(judged -> judged.versions().stream()).toList();
            versions.append(tx, added);
            var ids = added.stream().map(Version::id).toList();
            merged.follow(tx, ids);
            levels.raise(tx, ids);
        }

        private static byte @Nullable [] content(Judged judged) {
            return judged.keepContent()
                    ? judged.op().content().getBytes(StandardCharsets.UTF_8)
                    : null;
        }

        private static Kept kept(Record row) {
            return new Kept(
                    row.get("op_id", UUID.class),
                    row.get("payload_hash", byte[].class),
                    Result.parse(row.get("result", String.class)),
                    row.get("detail", String.class));
        }

        private static UUID[] ids(Push push, String name) {
            return push.ops().stream()
                    .flatMap(op -> op.ids(name).stream())
                    .distinct()
                    .toArray(UUID[]::new);
        }

        private static <T> T[] column(
                List<Judged> ops, Function<Judged, @Nullable T> read, IntFunction<T[]> array) {
            return ops.stream().map(read).toArray(array);
        }
    }
}
