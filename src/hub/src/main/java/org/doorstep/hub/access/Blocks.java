package org.doorstep.hub.access;

import static org.doorstep.hub.db.Tables.ACCESS_BLOCK;
import static org.doorstep.hub.db.Tables.OFFICER;
import static org.doorstep.hub.db.Tables.RECORD_CURRENT;
import static org.doorstep.hub.db.Tables.UNSEQUENCED;
import static org.jooq.impl.DSL.val;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.domain.id.Ids;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.feed.Sequencer;
import org.jooq.DSLContext;

/// Officers who must not see a file whatever else holds. Once somebody is blocked, the whole file
/// is kept apart in a scope of its own, so that everybody who holds a bucket still holds the same.
public final class Blocks {

    private final DSLContext db;
    private final Council council;
    private final Ids ids;
    private final InstantSource clock;
    private final Sequencer sequencer;

    /// @param db in the context of the hub's own work
    public Blocks(
            DSLContext db, Council council, Ids ids, InstantSource clock, Sequencer sequencer) {
        this.db = db;
        this.council = council;
        this.ids = ids;
        this.clock = clock;
        this.sequencer = sequencer;
    }

    /// Those that stand, in the order in which they were set.
    public List<BlockCard> standing() {
        return db.selectFrom(ACCESS_BLOCK)
                .where(ACCESS_BLOCK.COUNCIL.eq(council.id()), ACCESS_BLOCK.LIFTED_AT.isNull())
                .orderBy(ACCESS_BLOCK.SET_AT, ACCESS_BLOCK.ID)
                .fetch(row ->
                        new BlockCard(
                                row.getId(),
                                row.getFile(),
                                row.getOfficer(),
                                row.getKind(),
                                row.getReason(),
                                row.getSetBy(),
                                row.getSetAt().toInstant()));
    }

    /// Blocks an officer from a file; the file leaves their laptop with the next round. A block
    /// that stands already stays as it is.
    ///
    /// @param by who says so
    /// @return empty if there is no such officer or no such file
    public Optional<BlockCard> set(BlockRequest block, String by) {
        var known =
                db.fetchExists(
                                OFFICER,
                                OFFICER.COUNCIL.eq(council.id()),
                                OFFICER.ID.eq(block.officer()))
                        && db.fetchExists(
                                RECORD_CURRENT,
                                RECORD_CURRENT.COUNCIL.eq(council.id()),
                                RECORD_CURRENT.FILE.eq(block.file()));
        if (!known) {
            return Optional.empty();
        }
        db.transaction(tx -> {
            tx.dsl()
                    .insertInto(ACCESS_BLOCK)
                    .set(ACCESS_BLOCK.COUNCIL, council.id())
                    .set(ACCESS_BLOCK.ID, ids.next())
                    .set(ACCESS_BLOCK.FILE, block.file())
                    .set(ACCESS_BLOCK.OFFICER, block.officer())
                    .set(ACCESS_BLOCK.KIND, block.kind())
                    .set(ACCESS_BLOCK.REASON, block.reason())
                    .set(ACCESS_BLOCK.SET_BY, by)
                    .set(ACCESS_BLOCK.SET_AT, now())
                    .onConflictDoNothing()
                    .execute();
            placeAnew(tx.dsl(), block.file());
        });
        sequencer.settle();
        return standing().stream()
                .filter(one ->
                        one.file().equals(block.file()) && one.officer().equals(block.officer()))
                .findFirst();
    }

    /// @return false if no such block stands
    public boolean lift(UUID id, String by) {
        var lifted =
                db.transactionResult(tx -> {
                    var file =
                            tx.dsl()
                                    .update(ACCESS_BLOCK)
                                    .set(ACCESS_BLOCK.LIFTED_BY, by)
                                    .set(ACCESS_BLOCK.LIFTED_AT, now())
                                    .where(
                                            ACCESS_BLOCK.COUNCIL.eq(council.id()),
                                            ACCESS_BLOCK.ID.eq(id),
                                            ACCESS_BLOCK.LIFTED_AT.isNull())
                                    .returning(ACCESS_BLOCK.FILE)
                                    .fetchOptional(ACCESS_BLOCK.FILE);
                    file.ifPresent(which -> placeAnew(tx.dsl(), which));
                    return file.isPresent();
                });
        sequencer.settle();
        return lifted;
    }

    private void placeAnew(DSLContext tx, UUID file) {
        tx.insertInto(UNSEQUENCED, UNSEQUENCED.COUNCIL, UNSEQUENCED.REC_ID)
                .select(
                        tx.select(val(council.id()), RECORD_CURRENT.REC_ID)
                                .from(RECORD_CURRENT)
                                .where(
                                        RECORD_CURRENT.COUNCIL.eq(council.id()),
                                        RECORD_CURRENT.FILE.eq(file)))
                .execute();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
