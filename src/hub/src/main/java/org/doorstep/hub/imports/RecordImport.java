package org.doorstep.hub.imports;

import static org.jooq.impl.DSL.val;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.registry.Entities;
import org.doorstep.hub.caseload.FileScopes;
import org.doorstep.hub.caseload.HeldLevels;
import org.doorstep.hub.copy.CopyRows;
import org.doorstep.hub.council.HubException;
import org.doorstep.hub.imports.ImportResult.Counts;
import org.doorstep.hub.mapping.Mapped;
import org.doorstep.protocol.json.BodyWriter;
import org.doorstep.protocol.json.Json;
import org.jooq.Param;
import org.jooq.exception.DataAccessException;
import tools.jackson.databind.node.ObjectNode;

/// One run over an extract of source records or events. Each chunk is one transaction, so that a
/// run that is cut off leaves whole chunks, which the next finds unchanged. While the database
/// takes a chunk in, the next one is read.
final class RecordImport implements Job {

    private static final int ATTEMPTS = 3;
    private static final String DEADLOCK = "40P01";
    private static final ZoneId COUNCIL_TIME = ZoneId.of("Europe/London");

    private final Run run;
    private final Ids ids;
    private final HeldLevels levels;
    private final Json json = new Json();
    private final Param<Short> council;
    private final Param<String> source;
    private final Param<UUID> runId;
    private final Param<String> author;
    private long nameless;

    RecordImport(Run run, Ids ids) {
        this.run = run;
        this.ids = ids;
        this.levels = new HeldLevels(run.council());
        this.council = val(run.council().id());
        this.source = val(run.mapping().source());
        this.runId = val(run.id());
        this.author = val("import:" + run.mapping().source());
    }

    @Override
    public Optional<String> take(ExtractFile file, Waiver waiver) throws SQLException {
        run.tx().execute(ImportSql.MAKE_STAGED);
        run.tx().execute(ImportSql.MAKE_SEEN);
        run.tx().execute(ImportSql.MAKE_UNREAD);
        new FileScopes(run.council()).prepare(run.tx());
        run.tx().execute("truncate import_seen, import_unread, import_guessed");
        var standing = count(ImportSql.COUNT_STANDING);
        run.connection().commit();
        takeRows(file);
        if (standing == 0) {
            return Optional.empty();
        }
        run.tx().execute("analyze import_seen, import_unread, import_guessed");
        var objection =
                waiver.objection(
                        run.mapping().source(),
                        standing,
                        count(ImportSql.COUNT_UNSEEN),
                        nameless + count(ImportSql.COUNT_STRANGERS));
        if (objection.isEmpty()) {
            endUnseen();
        }
        run.tx().execute("truncate import_seen, import_unread, import_guessed");
        run.connection().commit();
        return objection;
    }

    private void takeRows(ExtractFile file) {
        // Closing waits for the chunk that is under way, also when reading fails.
        try (var database = Executors.newSingleThreadExecutor(Thread.ofVirtual().factory())) {
            var line = new Line(database::submit);
            file.each(line::add);
            line.finish();
        }
    }

    private Void take(Chunk chunk) throws SQLException {
        return take(chunk, 1);
    }

    /// Another extract, or laptops, may raise the same files in another order. The database then
    /// turns one of the two back, and the chunk is taken anew.
    private Void take(Chunk chunk, int number) throws SQLException {
        try {
            takeOnce(chunk);
        } catch (DataAccessException e) {
            if (number == ATTEMPTS || !DEADLOCK.equals(e.sqlState())) {
                throw e;
            }
            run.connection().rollback();
            return take(chunk, number + 1);
        }
        nameless += chunk.unread().nameless();
        return null;
    }

    private void takeOnce(Chunk chunk) throws SQLException {
        // The tables grow while they are filled: a plan that was kept from the first rows would be
        // wrong for the millionth. And a chunk need not wait for the disk: the run is said to be
        // done by a later commit that does, and what a crash takes is in the extract still.
        run.tx()
                .execute(
                        "set local work_mem = '64MB'; set local plan_cache_mode = force_custom_plan;"
                                + "set local synchronous_commit = off");
        chunk.staged().into(ImportSql.STAGED_COLUMNS, run.connection());
        chunk.unread().into("import_unread", run.connection());
        chunk.unread().guessedInto("import_guessed", run.connection());
        var counts =
                run.tx()
                        .fetchSingle(
                                ImportSql.TAKE,
                                council,
                                source,
                                runId,
                                val(
                                        run.mapping().aboutPeople()
                                                ? Entities.SOURCE_RECORD.name()
                                                : Entities.EVENT.name()),
                                author,
                                observed(),
                                now());
        if (counts.get("moved", long.class) > 0) {
            levels.raiseEventsOfTouched(run.tx());
            levels.raiseTouched(run.tx());
        }
        run.log().reject(run.tx(), run.id(), chunk.rejects());
        run.log()
                .count(
                        run.tx(),
                        run.id(),
                        new Counts(
                                chunk.read(),
                                counts.get("added", long.class),
                                counts.get("changed", long.class),
                                counts.get("unchanged", long.class),
                                0,
                                chunk.rejects().size() + counts.get("rejected", long.class)));
        run.connection().commit();
    }

    private void endUnseen() throws SQLException {
        for (var ended = endSome(); ended == Chunk.SIZE; ) {
            ended = endSome();
        }
    }

    private int endSome() throws SQLException {
        var ending = new CopyRows(3);
        run.tx()
                .fetch(ImportSql.READ_UNSEEN, council, source, runId, val(Chunk.SIZE))
                .forEach(row -> {
                    var body = (ObjectNode) json.tree(row.get("body", String.class));
                    if (!body.has("ended_on")) {
                        body.put("ended_on", run.night().toString());
                    }
                    ending.row()
                            .text(row.get("source_key", String.class))
                            .id(row.get("rec_id", UUID.class))
                            .raw(json.bytes(body));
                });
        if (ending.rows() > 0) {
            run.tx().execute(ImportSql.MAKE_ENDING);
            ending.into(ImportSql.ENDING_COLUMNS, run.connection());
            run.tx()
                    .execute(
                            ImportSql.END,
                            council,
                            source,
                            runId,
                            val(run.night()),
                            author,
                            observed(),
                            now());
            run.log().count(run.tx(), run.id(), new Counts(0, 0, 0, 0, ending.rows(), 0));
        }
        run.connection().commit();
        return ending.rows();
    }

    private Param<OffsetDateTime> observed() {
        return val(run.night().atStartOfDay(COUNCIL_TIME).toOffsetDateTime());
    }

    private Param<OffsetDateTime> now() {
        return val(run.clock().instant().atOffset(ZoneOffset.UTC));
    }

    private long count(String sql) {
        return run.tx().fetchSingle(sql, council, source, runId).get(0, long.class);
    }

    /// Hands full chunks over, one at a time.
    private final class Line {

        private final Hand hand;
        private final BodyWriter bodies = json.bodies();
        private Chunk chunk = new Chunk(bodies, ids);
        private Future<Void> underWay = CompletableFuture.completedFuture(null);

        Line(Hand hand) {
            this.hand = hand;
        }

        void add(long number, Mapped row) {
            chunk.add(number, row);
            if (chunk.full()) {
                handOver();
            }
        }

        void finish() {
            handOver();
            await();
        }

        private void handOver() {
            await();
            var full = chunk;
            underWay = hand.over(() -> take(full));
            chunk = new Chunk(bodies, ids);
        }

        private void await() {
            try {
                underWay.get();
            } catch (ExecutionException e) {
                throw new HubException(
                        "The extract "
                                + run.mapping().source()
                                + " could not be stored. What was taken so far stays. Send it again.",
                        e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new HubException(
                        "The import of "
                                + run.mapping().source()
                                + " was stopped. Send the extract again.",
                        e);
            }
        }
    }

    private interface Hand {
        Future<Void> over(Callable<Void> work);
    }
}
