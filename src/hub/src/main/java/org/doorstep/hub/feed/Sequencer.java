package org.doorstep.hub.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.registry.EntityType.Delivery;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.council.HubException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/// Numbers what has committed. Business transactions leave a row in `unsequenced` beside each
/// version and each change of a file's scopes; after their commit one run takes all of them out,
/// writes the feed of every bucket concerned and gives the whole batch one new revision.
///
/// A run sees exactly one snapshot of the database, so a revision is a causally closed cut; a
/// transaction that was still open is simply in a later one, and no writer ever waits. Any number
/// of hub processes may run it: one at a time gets the lock.
///
/// A batch is one statement for each step, whatever its size; who writes in bulk commits in chunks
/// and runs the sequencer after each.
public final class Sequencer {

    private static final int LOCK = 0x5e90;
    private static final String TRY = "select pg_try_advisory_lock(?, ?)";
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(10);
    private static final int ATTEMPTS = 5;
    private static final int WORTH_ANALYSING = 1_000;
    private static final String SERIALIZATION_FAILURE = "40001";

    private final DataSource database;
    private final Council council;
    private final String[] undelivered;
    private final AtomicLong asked = new AtomicLong();
    private final ReentrantLock turns = new ReentrantLock(true);

    /// Both only with the lock: up to which call of [#settle] the runs have served, and the
    /// revision of the last.
    private long served;

    private long revision;

    public Sequencer(DataSource database, Council council) {
        this.database = database;
        this.council = council;
        this.undelivered =
                Entities.ALL.stream()
                        .filter(type -> type.delivery() == Delivery.HUB)
                        .map(type -> type.name())
                        .toArray(String[]::new);
    }

    /// Sequences what has committed, unless another run is at it. Mostly there is nothing: then one
    /// question is all.
    ///
    /// @return the last revision after this run; empty if there is something that another run is at
    public Optional<Long> run() {
        try (var connection = database.getConnection()) {
            var db = DSL.using(connection, SQLDialect.POSTGRES);
            // What another run has taken out is seen here until that run has committed, its
            // revision with it.
            var stand = db.fetchSingle(SequencerSql.LOOK, council.id());
            if (!stand.get("waiting", boolean.class)) {
                return Optional.of(stand.get("revision", long.class));
            }
            // The lock comes before the transaction: its snapshot must show what the last holder
            // committed.
            if (!Boolean.TRUE.equals(db.fetchValue(TRY, LOCK, (int) council.id()))) {
                return Optional.empty();
            }
            try {
                return Optional.of(sequence(connection, db));
            } finally {
                db.execute("select pg_advisory_unlock(?, ?)", LOCK, (int) council.id());
            }
        } catch (SQLException e) {
            throw new HubException("the sequencer lost its database", e);
        }
    }

    /// Sequences, or waits for a run that begins after this call: everything that had committed
    /// before the call is part of the answered revision or an earlier one.
    ///
    /// Whoever waits has no connection meanwhile: there are few, and a long batch must not have
    /// everybody's pushes sit on all of them. All who wait are served by one run.
    public long settle() {
        var mine = asked.incrementAndGet();
        turns.lock();
        try {
            if (served < mine) {
                var all = asked.get();
                revision = runAtLast();
                served = all;
            }
            return revision;
        } finally {
            turns.unlock();
        }
    }

    private long runAtLast() {
        var settled = run();
        while (settled.isEmpty()) {
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            settled = run();
        }
        return settled.get();
    }

    private long sequence(Connection connection, DSLContext db) throws SQLException {
        db.execute(SequencerSql.MAKE_BATCH);
        connection.setAutoCommit(false);
        try {
            return attempt(connection, db, 1);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /// A bucket that was made meanwhile by somebody's session is the one thing that a run can
    /// collide with.
    private long attempt(Connection connection, DSLContext db, int number) throws SQLException {
        try {
            db.execute("set transaction isolation level repeatable read");
            var revision = batch(db);
            connection.commit();
            return revision;
        } catch (DataAccessException e) {
            connection.rollback();
            if (number == ATTEMPTS || !SERIALIZATION_FAILURE.equals(e.sqlState())) {
                throw e;
            }
            return attempt(connection, db, number + 1);
        }
    }

    private long batch(DSLContext db) {
        var id = council.id();
        var taken = db.fetchSingle(SequencerSql.TAKE, id, id, id, undelivered, id);
        var last = taken.get("revision", long.class);
        var found = taken.get("found", int.class);
        if (found == 0) {
            return last;
        }
        analyse(db, found);
        db.execute(SequencerSql.MAKE_BUCKETS, id, id, id, id, id);
        db.execute(SequencerSql.PLACE, id, id, id, id);
        if (taken.get("drafts", boolean.class)) {
            db.execute(SequencerSql.MAKE_DRAFT_BUCKETS, id, id);
            db.execute(SequencerSql.PLACE_DRAFTS, id, id);
        }
        var told = db.execute(SequencerSql.TELL, id, last + 1, last + 1, id);
        db.execute(SequencerSql.COUNT, id);
        db.execute(SequencerSql.SUM, id, last + 1, id);
        db.execute(SequencerSql.REMEMBER, id, last + 1);
        if (told == 0) {
            return last;
        }
        db.execute("update hub_state set revision = ? where council = ?", last + 1, id);
        return last + 1;
    }

    private static void analyse(DSLContext db, int found) {
        if (found >= WORTH_ANALYSING) {
            db.execute("analyze sequencer_batch");
        }
    }
}
