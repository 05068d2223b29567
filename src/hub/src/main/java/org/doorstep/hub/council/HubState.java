package org.doorstep.hub.council;

import static org.doorstep.hub.db.Tables.COUNCIL;
import static org.doorstep.hub.db.Tables.HUB_STATE;

import java.util.UUID;
import org.doorstep.hub.db.tables.records.HubStateRecord;
import org.jooq.DSLContext;

/// Epoch and revision of a council's records.
public final class HubState {

    private final DSLContext db;
    private final Council council;

    public HubState(DSLContext db, Council council) {
        this.db = db;
        this.council = council;
    }

    /// The same, read in this transaction.
    public HubState in(DSLContext tx) {
        return new HubState(tx, council);
    }

    /// Epoch and revision at one moment.
    public Stand stand() {
        var row = one();
        return new Stand(row.get(HUB_STATE.EPOCH), row.get(HUB_STATE.REVISION));
    }

    /// @param epoch changes with every restore from a backup
    /// @param revision the last of the feed; 0 before the first
    public record Stand(UUID epoch, long revision) {}

    /// Makes the council known on first start; keeps name and epoch of one that is known already.
    ///
    /// @param epoch a fresh id, taken if there is none yet
    public void establish(String name, UUID epoch) {
        db.transaction(tx -> {
            tx.dsl()
                    .insertInto(COUNCIL, COUNCIL.COUNCIL_, COUNCIL.NAME)
                    .values(council.id(), name)
                    .onConflictDoNothing()
                    .execute();
            tx.dsl()
                    .insertInto(HUB_STATE, HUB_STATE.COUNCIL, HUB_STATE.EPOCH)
                    .values(council.id(), epoch)
                    .onConflictDoNothing()
                    .execute();
        });
    }

    /// Begins a new epoch, if this restore from a backup has not been told of yet. Revisions of the
    /// old epoch mean nothing from now on.
    ///
    /// @param name what the restore is called
    /// @param epoch a fresh id
    public void restored(String name, UUID epoch) {
        db.update(HUB_STATE)
                .set(HUB_STATE.EPOCH, epoch)
                .set(HUB_STATE.RESTORED, name)
                .where(HUB_STATE.COUNCIL.eq(council.id()))
                .and(HUB_STATE.RESTORED.isDistinctFrom(name))
                .execute();
    }

    /// The last revision of the feed; 0 before the first.
    public long revision() {
        return one().get(HUB_STATE.REVISION);
    }

    /// Changes with every restore from a backup.
    public UUID epoch() {
        return one().get(HUB_STATE.EPOCH);
    }

    private HubStateRecord one() {
        var state = db.fetchOne(HUB_STATE, HUB_STATE.COUNCIL.eq(council.id()));
        if (state == null) {
            throw new HubException(
                    "council "
                            + council.id()
                            + " is not set up: start the hub once with its settings");
        }
        return state;
    }
}
