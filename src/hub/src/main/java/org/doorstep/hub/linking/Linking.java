package org.doorstep.hub.linking;

import static org.jooq.impl.DSL.val;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javax.sql.DataSource;
import org.doorstep.domain.id.Ids;
import org.doorstep.hub.caseload.FileScopes;
import org.doorstep.hub.caseload.HeldLevels;
import org.doorstep.hub.caseload.ListedAssignments;
import org.doorstep.hub.caseload.MergedFiles;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.council.HubException;
import org.doorstep.hub.feed.Sequencer;
import org.doorstep.hub.linking.LinkStatus.State;
import org.doorstep.hub.mapping.Mappings;
import org.doorstep.hub.record.WhoIsWho;
import org.doorstep.linkage.Basis;
import org.doorstep.linkage.Linked;
import org.doorstep.linkage.Linker;
import org.doorstep.linkage.people.Learnt;
import org.doorstep.linkage.people.LearntPeople;
import org.doorstep.protocol.json.Json;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides which person each source record is about and writes it down: persons, links,
/// involvements, the files of records and events, and the scopes of files. Goes over everybody on
/// every run, and writes only what is different from the last.
///
/// Files are written some thousands at a time, each chunk whole in one transaction; a run that is
/// stopped leaves whole files, and the next goes on with the same answer.
public final class Linking {

    private static final Logger LOG = LoggerFactory.getLogger(Linking.class);
    private static final int LOCK = 0x114c;
    private static final long WRITE_EVERY_MILLIS = 500;

    private final DataSource database;
    private final Council council;
    private final Mappings mappings;
    private final Linker linker;
    private final Function<Learnt, Linker> newcomers;
    private final Ids ids;
    private final InstantSource clock;
    private final Sequencer sequencer;
    private final FileScopes scopes;
    private final ListedAssignments lists;
    private final HeldLevels levels;
    private final MergedFiles merged;
    private final LinkRuns runs;
    private final PossibleMatches matches;
    private final LinkModels models;
    private final Json json = new Json();

    /// Looks at all records in every run.
    public Linking(
            DataSource database,
            Council council,
            Mappings mappings,
            Linker linker,
            Ids ids,
            InstantSource clock,
            Sequencer sequencer) {
        this(database, council, mappings, linker, _ -> linker, ids, clock, sequencer);
    }

    /// @param linker of all records
    /// @param newcomers makes what links new records alone
    public Linking(
            DataSource database,
            Council council,
            Mappings mappings,
            Linker linker,
            Function<Learnt, Linker> newcomers,
            Ids ids,
            InstantSource clock,
            Sequencer sequencer) {
        this.database = database;
        this.council = council;
        this.mappings = mappings;
        this.linker = linker;
        this.newcomers = newcomers;
        this.ids = ids;
        this.clock = clock;
        this.sequencer = sequencer;
        this.scopes = new FileScopes(council);
        this.lists = new ListedAssignments(council, ids, clock);
        this.levels = new HeldLevels(council);
        this.merged = new MergedFiles(council);
        this.matches = new PossibleMatches(council, ids, clock);
        this.models = new LinkModels(council, clock);
        this.runs = new LinkRuns(DSL.using(database, SQLDialect.POSTGRES), council, clock);
    }

    /// Links everything. Returns when done or cancelled.
    ///
    /// @param progress hears how far it has come
    /// @param cancelled asked often; true makes it stop after the chunk under way
    /// @throws HubException if linking is under way already, or the database fails
    public LinkStatus run(LinkProgress progress, BooleanSupplier cancelled) {
        return run(ids.next(), Extent.ALL, progress, cancelled);
    }

    /// As [#run(LinkProgress, BooleanSupplier)], under a given id, by which [LinkRuns#find] tells
    /// how far it is.
    public LinkStatus run(
            UUID id, Extent extent, LinkProgress progress, BooleanSupplier cancelled) {
        try (var connection = database.getConnection()) {
            var db = DSL.using(connection, SQLDialect.POSTGRES);
            if (!locked(db)) {
                throw HubException.busy("Linking is under way. Wait until it has ended.");
            }
            try {
                runs.begin(id);
                progress.reached("Starting", 0, 0);
                link(id, extent, connection, db, heard(id, progress, cancelled));
            } finally {
                release(connection, db);
            }
        } catch (SQLException e) {
            throw new HubException("The database does not answer. Start linking again.", e);
        }
        return runs.find(id).orElseThrow();
    }

    /// Says of a run that a killed hub left behind that it failed, so that nobody waits for it.
    ///
    /// @return whether there was one: what it had written is whole, the next run goes on from there
    public boolean endLeftOver() {
        try (var connection = database.getConnection()) {
            var db = DSL.using(connection, SQLDialect.POSTGRES);
            if (locked(db)) {
                try {
                    return runs.endLeftOver();
                } finally {
                    unlock(db);
                }
            }
            return false;
        } catch (SQLException e) {
            throw new HubException("The log of linking cannot be read.", e);
        }
    }

    private boolean locked(DSLContext db) {
        return Boolean.TRUE.equals(
                db.fetchValue("select pg_try_advisory_lock(?, ?)", LOCK, (int) council.id()));
    }

    private void unlock(DSLContext db) {
        db.execute("select pg_advisory_unlock(?, ?)", LOCK, (int) council.id());
    }

    /// A connection that broke has given up its transaction and its lock by itself.
    private void release(Connection connection, DSLContext db) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
            unlock(db);
        } catch (SQLException | DataAccessException broken) {
            LOG.warn("linking's connection broke");
        }
    }

    private void link(
            UUID id, Extent asked, Connection connection, DSLContext tx, LinkProgress progress)
            throws SQLException {
        var links = new long[1];
        try {
            connection.setAutoCommit(false);
            var records = new SourceRecords(council, mappings);
            tx.execute("set transaction isolation level repeatable read");
            var last = Rulings.last(tx, council);
            var learnt = asked == Extent.NEW ? models.find(tx) : Optional.<Learnt>empty();
            var extent = learnt.isPresent() ? Extent.NEW : Extent.ALL;
            var linked = decide(tx, learnt.map(newcomers).orElse(linker), records, progress);
            connection.commit();
            write(connection, tx, records, linked, last, links, progress);
            followStrays(connection, tx);
            progress.reached("Asking officers", linked.people(), linked.people());
            matches.bring(tx, records, linked, last, extent);
            if (extent == Extent.ALL && linked instanceof LearntPeople people) {
                models.keep(tx, people.learnt());
            }
            connection.commit();
            sequencer.run();
            runs.end(id, State.DONE, null, linked.people(), links[0]);
        } catch (CancellationException stopped) {
            runs.end(id, State.CANCELLED, "Stopped. Start linking again to go on.", 0, links[0]);
        } catch (DataAccessException | SQLException e) {
            throw failed(id, "The database failed. Start linking again.", links[0], e);
        } catch (RuntimeException | Error e) {
            throw failed(id, "Linking failed. The hub's log says why.", links[0], e);
        }
    }

    /// A database that is away cannot be told; the next run, or the next start of the hub, finds
    /// this one.
    private HubException failed(UUID id, String message, long links, Throwable why) {
        var told = new HubException(message, why);
        try {
            runs.end(id, State.FAILED, message, 0, links);
        } catch (DataAccessException untold) {
            told.addSuppressed(untold);
        }
        return told;
    }

    /// Reads as of one moment: what is ruled from then on is left as it was ruled.
    private Linked decide(DSLContext tx, Linker by, SourceRecords records, LinkProgress progress) {
        var total = tx.fetchSingle(LinkSql.COUNT, council.id()).get(0, long.class);
        try (var stream =
                records.stream(tx, read -> progress.reached("Reading records", read, total))) {
            return by.link(
                    stream,
                    records.rulings(tx),
                    (step, done) -> progress.reached(step, done, total));
        }
    }

    private void write(
            Connection connection,
            DSLContext tx,
            SourceRecords records,
            Linked linked,
            long last,
            long[] links,
            LinkProgress progress)
            throws SQLException {
        var involvements = new Involvements(council, mappings, ids);
        var people = 0L;
        try (var clusters = linked.clusters()) {
            var remaining = clusters.iterator();
            while (remaining.hasNext()) {
                WhoIsWho.alone(tx, council);
                var chunk =
                        new FileChunk(records, ids, json, Rulings.ruledSince(tx, council, last));
                while (remaining.hasNext() && !chunk.full()) {
                    chunk.add(remaining.next());
                }
                write(connection, tx, chunk, involvements, linked);
                people += chunk.people();
                links[0] += chunk.links();
                progress.reached("Writing files", people, linked.people());
            }
        }
    }

    private void write(
            Connection connection,
            DSLContext tx,
            FileChunk chunk,
            Involvements involvements,
            Linked linked)
            throws SQLException {
        var id = val(council.id());
        var now = val(clock.instant().atOffset(ZoneOffset.UTC));
        tx.execute("set local work_mem = '64MB'");
        scopes.prepare(tx);
        tx.execute(LinkSql.MAKE_DECIDED);
        tx.execute(LinkSql.MAKE_PERSONS);
        chunk.into(connection);
        tx.execute("analyze touched_file, link_person, link_decided");
        var model = val(linked.basis().map(Basis::model).orElse(null), String.class);
        var bits = val(linked.basis().map(Basis::bits).orElse(null), Double.class);
        tx.execute(LinkSql.DECIDE_MERGERS, id, now, model, bits);
        tx.execute(LinkSql.DECIDE_LINKS, id, now, model, bits);
        tx.execute(LinkSql.WRITE_PERSONS, id, now);
        tx.execute(LinkSql.FOLLOW_MERGED, id);
        tx.execute(LinkSql.CARRY_BLOCKS, id);
        tx.execute(LinkSql.WRITE_LINKS, id, now);
        tx.execute(LinkSql.FILE_SOURCE_RECORDS, id);
        tx.execute(LinkSql.FILE_EVENTS, id);
        levels.raiseTouched(tx);
        involvements.refreshTouched(tx, connection, now);
        lists.refreshTouched(tx);
        connection.commit();
        sequencer.run();
    }

    /// A laptop's push does not wait for linking: what it brought for somebody who was being merged
    /// at that moment is moved now.
    private void followStrays(Connection connection, DSLContext tx) throws SQLException {
        scopes.prepare(tx);
        merged.followStrays(tx);
        levels.raiseTouched(tx);
        connection.commit();
        sequencer.run();
    }

    private LinkProgress heard(UUID id, LinkProgress progress, BooleanSupplier cancelled) {
        var lastWritten = new long[] {0};
        return (stage, done, total) -> {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("linking was cancelled");
            }
            var now = clock.millis();
            if (now - lastWritten[0] >= WRITE_EVERY_MILLIS || done == total) {
                lastWritten[0] = now;
                if (runs.reached(id, stage, done, total)) {
                    throw new CancellationException("linking was asked to stop");
                }
                progress.reached(stage, done, total);
            }
        };
    }
}
