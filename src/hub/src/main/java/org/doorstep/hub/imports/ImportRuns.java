package org.doorstep.hub.imports;

import static org.doorstep.hub.db.Tables.IMPORT_REJECT;
import static org.doorstep.hub.db.Tables.IMPORT_RUN;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.imports.ImportResult.Counts;
import org.doorstep.hub.imports.ImportResult.State;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// The log of imports.
public final class ImportRuns {

    private final DSLContext db;
    private final Council council;
    private final InstantSource clock;

    public ImportRuns(DSLContext db, Council council, InstantSource clock) {
        this.db = db;
        this.council = council;
        this.clock = clock;
    }

    /// How that import went, or how far it is.
    public Optional<ImportResult> find(UUID id) {
        return db.fetchOptional(
                        IMPORT_RUN, IMPORT_RUN.COUNCIL.eq(council.id()), IMPORT_RUN.ID.eq(id))
                .map(run ->
                        new ImportResult(
                                run.getId(),
                                run.getSource(),
                                run.getNight(),
                                State.parse(run.getState()),
                                run.getMessage(),
                                new Counts(
                                        run.getRead(),
                                        run.getNew(),
                                        run.getChanged(),
                                        run.getUnchanged(),
                                        run.getEnded(),
                                        run.getRejected())));
    }

    /// The rows that could not be read, in order of line.
    ///
    /// @param after the last line that is known already, 0 for the first page
    public List<Reject> rejects(UUID run, long after, int limit) {
        return db.selectFrom(IMPORT_REJECT)
                .where(
                        IMPORT_REJECT.COUNCIL.eq(council.id()),
                        IMPORT_REJECT.RUN.eq(run),
                        IMPORT_REJECT.LINE.gt(after))
                .orderBy(IMPORT_REJECT.LINE, IMPORT_REJECT.PART)
                .limit(limit)
                .fetch(row -> new Reject(row.getLine(), row.getSourceKey(), row.getReason()));
    }

    /// The night of the extract that was last taken, or taken in part. Whoever accepts an older one
    /// makes it the last.
    Optional<LocalDate> lastNight(String source) {
        return db.select(IMPORT_RUN.NIGHT)
                .from(IMPORT_RUN)
                .where(
                        IMPORT_RUN.COUNCIL.eq(council.id()),
                        IMPORT_RUN.SOURCE.eq(source),
                        IMPORT_RUN
                                .STATE
                                .in(State.DONE.toString(), State.REFUSED.toString())
                                .or(IMPORT_RUN.READ.gt(0L)))
                .orderBy(IMPORT_RUN.STARTED_AT.desc(), IMPORT_RUN.ID.desc())
                .limit(1)
                .fetchOptional(IMPORT_RUN.NIGHT);
    }

    /// Begins a run. An earlier one of the same source that never ended was cut off: the lock says
    /// that nobody is at it.
    void begin(UUID id, String source, LocalDate night) {
        endLeftOver(source);
        db.insertInto(IMPORT_RUN)
                .set(IMPORT_RUN.COUNCIL, council.id())
                .set(IMPORT_RUN.ID, id)
                .set(IMPORT_RUN.SOURCE, source)
                .set(IMPORT_RUN.NIGHT, night)
                .set(IMPORT_RUN.STATE, State.RUNNING.toString())
                .set(IMPORT_RUN.STARTED_AT, now())
                .execute();
    }

    /// The sources with a run that has not ended.
    List<String> underWay() {
        return db.selectDistinct(IMPORT_RUN.SOURCE)
                .from(IMPORT_RUN)
                .where(
                        IMPORT_RUN.COUNCIL.eq(council.id()),
                        IMPORT_RUN.STATE.eq(State.RUNNING.toString()))
                .fetch(IMPORT_RUN.SOURCE);
    }

    /// Only for whoever has the source's lock: nobody else is at its runs.
    void endLeftOver(String source) {
        db.update(IMPORT_RUN)
                .set(IMPORT_RUN.STATE, State.FAILED.toString())
                .set(
                        IMPORT_RUN.MESSAGE,
                        "The hub stopped while the import ran. Send the file again.")
                .set(IMPORT_RUN.FINISHED_AT, now())
                .where(
                        IMPORT_RUN.COUNCIL.eq(council.id()),
                        IMPORT_RUN.SOURCE.eq(source),
                        IMPORT_RUN.STATE.eq(State.RUNNING.toString()))
                .execute();
    }

    /// Adds to the counts, in the transaction of what is counted.
    void count(DSLContext tx, UUID id, Counts more) {
        tx.update(IMPORT_RUN)
                .set(IMPORT_RUN.READ, IMPORT_RUN.READ.plus(more.read()))
                .set(IMPORT_RUN.NEW, IMPORT_RUN.NEW.plus(more.added()))
                .set(IMPORT_RUN.CHANGED, IMPORT_RUN.CHANGED.plus(more.changed()))
                .set(IMPORT_RUN.UNCHANGED, IMPORT_RUN.UNCHANGED.plus(more.unchanged()))
                .set(IMPORT_RUN.ENDED, IMPORT_RUN.ENDED.plus(more.ended()))
                .set(IMPORT_RUN.REJECTED, IMPORT_RUN.REJECTED.plus(more.rejected()))
                .where(IMPORT_RUN.COUNCIL.eq(council.id()), IMPORT_RUN.ID.eq(id))
                .execute();
    }

    void reject(DSLContext tx, UUID id, List<Reject> rejects) {
        if (rejects.isEmpty()) {
            return;
        }
        tx.batch(
                        rejects.stream()
                                .map(reject ->
                                        tx.insertInto(
                                                        IMPORT_REJECT,
                                                        IMPORT_REJECT.COUNCIL,
                                                        IMPORT_REJECT.RUN,
                                                        IMPORT_REJECT.LINE,
                                                        IMPORT_REJECT.SOURCE_KEY,
                                                        IMPORT_REJECT.REASON)
                                                .values(
                                                        council.id(),
                                                        id,
                                                        reject.line(),
                                                        reject.key(),
                                                        reject.reason()))
                                .toList())
                .execute();
    }

    void end(UUID id, State state, @Nullable String message) {
        db.update(IMPORT_RUN)
                .set(IMPORT_RUN.STATE, state.toString())
                .set(IMPORT_RUN.MESSAGE, message)
                .set(IMPORT_RUN.FINISHED_AT, now())
                .where(IMPORT_RUN.COUNCIL.eq(council.id()), IMPORT_RUN.ID.eq(id))
                .execute();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /// A row that could not be read.
    ///
    /// @param line of the file, the first being 1
    /// @param key the row's own, if it could be read
    /// @param reason what is wrong and where, without the row's content
    public record Reject(long line, @Nullable String key, String reason) {}
}
