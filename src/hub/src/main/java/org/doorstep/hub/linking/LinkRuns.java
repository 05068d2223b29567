package org.doorstep.hub.linking;

import static org.doorstep.hub.db.Tables.LINK_RUN;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.linking.LinkStatus.State;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// The log of linking runs.
public final class LinkRuns {

    private final DSLContext db;
    private final Council council;
    private final InstantSource clock;

    public LinkRuns(DSLContext db, Council council, InstantSource clock) {
        this.db = db;
        this.council = council;
        this.clock = clock;
    }

    /// How that run went, or how far it is.
    public Optional<LinkStatus> find(UUID id) {
        return db.fetchOptional(LINK_RUN, LINK_RUN.COUNCIL.eq(council.id()), LINK_RUN.ID.eq(id))
                .map(run ->
                        new LinkStatus(
                                run.getId(),
                                State.parse(run.getState()),
                                run.getStage(),
                                run.getMessage(),
                                run.getDone(),
                                run.getTotal(),
                                run.getPersons(),
                                run.getLinks()));
    }

    /// Begins a run. An earlier one that never ended was cut off: the lock says that nobody is at
    /// it.
    void begin(UUID id) {
        endLeftOver();
        db.insertInto(LINK_RUN)
                .set(LINK_RUN.COUNCIL, council.id())
                .set(LINK_RUN.ID, id)
                .set(LINK_RUN.STATE, State.RUNNING.toString())
                .set(LINK_RUN.STAGE, "Starting")
                .set(LINK_RUN.STARTED_AT, now())
                .execute();
    }

    /// Only for whoever has the lock: nobody else is at a run.
    ///
    /// @return whether there was one
    boolean endLeftOver() {
        return db.update(LINK_RUN)
                        .set(LINK_RUN.STATE, State.FAILED.toString())
                        .set(
                                LINK_RUN.MESSAGE,
                                "The hub stopped while it linked. Start linking again.")
                        .set(LINK_RUN.FINISHED_AT, now())
                        .where(
                                LINK_RUN.COUNCIL.eq(council.id()),
                                LINK_RUN.STATE.eq(State.RUNNING.toString()))
                        .execute()
                > 0;
    }

    /// Asks whoever is at that run to stop it after the chunk under way.
    ///
    /// @return whether it was under way
    public boolean stop(UUID id) {
        return db.update(LINK_RUN)
                        .set(LINK_RUN.STOP_ASKED, true)
                        .where(
                                LINK_RUN.COUNCIL.eq(council.id()),
                                LINK_RUN.ID.eq(id),
                                LINK_RUN.STATE.eq(State.RUNNING.toString()))
                        .execute()
                > 0;
    }

    /// @return whether somebody asked to stop it
    boolean reached(UUID id, String stage, long done, long total) {
        return db.update(LINK_RUN)
                .set(LINK_RUN.STAGE, stage)
                .set(LINK_RUN.DONE, done)
                .set(LINK_RUN.TOTAL, total)
                .where(LINK_RUN.COUNCIL.eq(council.id()), LINK_RUN.ID.eq(id))
                .returningResult(LINK_RUN.STOP_ASKED)
                .fetchOptional(LINK_RUN.STOP_ASKED)
                .orElse(false);
    }

    void end(UUID id, State state, @Nullable String message, long persons, long links) {
        db.update(LINK_RUN)
                .set(LINK_RUN.STATE, state.toString())
                .set(LINK_RUN.MESSAGE, message)
                .set(LINK_RUN.PERSONS, persons)
                .set(LINK_RUN.LINKS, links)
                .set(LINK_RUN.FINISHED_AT, now())
                .where(LINK_RUN.COUNCIL.eq(council.id()), LINK_RUN.ID.eq(id))
                .execute();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
