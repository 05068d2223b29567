package org.doorstep.hub.imports;

import static org.doorstep.hub.db.Tables.OFFICER;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.identifier.Samples;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.council.HubException;
import org.doorstep.hub.feed.Sequencer;
import org.doorstep.hub.imports.ImportResult.State;
import org.doorstep.hub.mapping.Mapping;
import org.doorstep.hub.mapping.Mappings;
import org.doorstep.hub.mapping.Surroundings;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes extracts in, of any size, with constant memory. A row that says nothing new changes
/// nothing; one that does becomes the next version of its record; what is no longer in the extract
/// is ended, never deleted.
public final class Imports {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final int LOCK = 0x1396;

    /// Each holds one of the hub's few connections for as long as it takes; the laptops need the
    /// rest.
    static final int AT_A_TIME = 3;

    private final DataSource database;
    private final Council council;
    private final Mappings mappings;
    private final Samples samples;
    private final Ids ids;
    private final Clock clock;
    private final Sequencer sequencer;
    private final ImportRuns runs;
    private final Semaphore room = new Semaphore(AT_A_TIME);

    /// @param samples whether sample National Insurance numbers count
    /// @param clock in the council's time zone
    public Imports(
            DataSource database,
            Council council,
            Mappings mappings,
            Samples samples,
            Ids ids,
            Clock clock,
            Sequencer sequencer) {
        this.database = database;
        this.council = council;
        this.mappings = mappings;
        this.samples = samples;
        this.ids = ids;
        this.clock = clock;
        this.sequencer = sequencer;
        this.runs = new ImportRuns(DSL.using(database, SQLDialect.POSTGRES), council, clock);
    }

    /// Whether extracts of that source can be read.
    public boolean knows(String source) {
        return mappings.of(source).isPresent();
    }

    /// Reads the extract to its end. What had been committed when it breaks off stays, and sending
    /// the same extract again leads to the same records as if it had never broken off.
    ///
    /// @param night the night of the extract
    /// @return how it went: done, or refused to end anything
    /// @throws HubException if there is no mapping, too many imports or one of the source are under
    ///   way, a later night was taken before, or the extract cannot be read or stored
    public ImportResult run(String source, LocalDate night, InputStream extract, Waiver waiver) {
        var mapping = mappings.of(source).orElseThrow(() -> unknown(source));
        if (!room.tryAcquire()) {
            throw HubException.full(
                    "At most "
                            + AT_A_TIME
                            + " extracts are taken at a time. Send "
                            + source
                            + " again when one of them has ended.");
        }
        try {
            return run(mapping, night, extract, waiver);
        } finally {
            room.release();
        }
    }

    private ImportResult run(Mapping mapping, LocalDate night, InputStream extract, Waiver waiver) {
        var source = mapping.source();
        var id = ids.next();
        try (var connection = database.getConnection()) {
            var db = DSL.using(connection, SQLDialect.POSTGRES);
            if (!locked(db, source, "pg_try_advisory_lock")) {
                throw HubException.busy(
                        "An import of " + source + " is under way. Wait until it has ended.");
            }
            try {
                var log = new ImportRuns(db, council, clock);
                if (!waiver.olderNight()) {
                    refuseOlder(log, source, night);
                }
                run(
                        new Run(connection, db, council, mapping, id, night, log, clock),
                        extract,
                        waiver);
            } finally {
                release(connection, db, source);
            }
        } catch (SQLException e) {
            throw new HubException(
                    "The database does not answer. Send the extract " + source + " again.", e);
        }
        sequencer.run();
        return runs.find(id).orElseThrow();
    }

    /// Says of runs that a killed hub left behind that they failed, so that nobody waits for them.
    public void endLeftOver() {
        for (var source : runs.underWay()) {
            try (var connection = database.getConnection()) {
                var db = DSL.using(connection, SQLDialect.POSTGRES);
                if (locked(db, source, "pg_try_advisory_lock")) {
                    try {
                        runs.endLeftOver(source);
                    } finally {
                        locked(db, source, "pg_advisory_unlock");
                    }
                }
            } catch (SQLException e) {
                throw new HubException("The log of imports cannot be read.", e);
            }
        }
    }

    /// Everything on the one connection: an import that waits for a second while others do the same
    /// would wait for ever.
    private void run(Run run, InputStream extract, Waiver waiver) throws SQLException {
        var connection = run.connection();
        var mapping = run.mapping();
        var surroundings = new Surroundings(run.night(), officers(run.tx()));
        run.log().begin(run.id(), mapping.source(), run.night());
        connection.setAutoCommit(false);
        try (var file = new ExtractFile(mapping, extract, surroundings, samples)) {
            var objection = job(run).take(file, waiver);
            run.log()
                    .end(
                            run.id(),
                            objection.isEmpty() ? State.DONE : State.REFUSED,
                            objection.or(file::remark).orElse(null));
            connection.commit();
        } catch (HubException e) {
            throw failed(run, e);
        } catch (IOException | SQLException | RuntimeException e) {
            throw failed(
                    run,
                    new HubException(
                            "The extract "
                                    + mapping.source()
                                    + " could not be stored. Send it again.",
                            e));
        }
    }

    private Job job(Run run) {
        if (!run.mapping().administrative()) {
            return new RecordImport(run, ids);
        }
        return run.mapping().staff() ? new StaffImport(run, ids) : new AllocationImport(run, ids);
    }

    /// A connection that broke has given up its transaction and its lock by itself.
    private void release(Connection connection, DSLContext db, String source) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
            locked(db, source, "pg_advisory_unlock");
        } catch (SQLException | DataAccessException broken) {
            LOG.atWarn().addKeyValue("source", source).log("the import's connection broke");
        }
    }

    private static void refuseOlder(ImportRuns log, String source, LocalDate night) {
        var last = log.lastNight(source);
        if (last.isPresent() && night.isBefore(last.get())) {
            throw HubException.outdated(
                    "The extract %s of the night of %s comes after that of %s: it would put back what has changed since. Nothing was taken. Send the latest extract, or accept the older one if it is right."
                            .formatted(source, night, last.get()));
        }
    }

    private HubException failed(Run run, HubException why) {
        try {
            run.connection().rollback();
            run.log().end(run.id(), State.FAILED, why.getMessage());
            run.connection().commit();
        } catch (SQLException | DataAccessException broken) {
            failed(run.id(), why);
        }
        return why;
    }

    /// The import's own connection broke, so another tells. A database that is away cannot be told;
    /// the next import of the source, or the next start of the hub, finds the run.
    private void failed(UUID id, HubException why) {
        try {
            runs.end(id, State.FAILED, why.getMessage());
        } catch (DataAccessException untold) {
            why.addSuppressed(untold);
        }
    }

    private HubException unknown(String source) {
        return HubException.unusable(
                "There is no mapping for the source %s. Known: %s. Add a mapping file and start the hub again."
                        .formatted(
                                source,
                                String.join(
                                        ", ",
                                        mappings.all().stream().map(Mapping::source).toList())));
    }

    private boolean locked(DSLContext db, String source, String function) {
        var answer =
                Optional.ofNullable(
                        db.fetchValue(
                                "select " + function + "(?, hashtext(?))",
                                LOCK,
                                council.id() + "/" + source));
        return answer.map(Boolean.TRUE::equals).orElse(false);
    }

    private Map<String, String> officers(DSLContext db) {
        return db.select(OFFICER.ID, OFFICER.NAME)
                .from(OFFICER)
                .where(OFFICER.COUNCIL.eq(council.id()))
                .fetchMap(OFFICER.ID, OFFICER.NAME);
    }
}
