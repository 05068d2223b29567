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
import org.doorstep.hub.record.WhoIsWho;
import org.jooq.DSLContext;

/// Officers who must not see a file whatever else holds. Once somebody is blocked, the whole file
/// is kept apart in a scope of its own, so that everybody who holds a bucket still holds the same.
public final class Blocks {

    private static final String LIFT =
            """
            with recursive one as (
                select file, officer from access_block where council = {0} and id = {1} and lifted_at is null
            ),
            same as (
                select file from one
                union
                select p.rec_id
                from same s
                join record_current p on p.council = {0} and p.file = s.file and p.type = 'person'
            )
            update access_block b set lifted_by = {2}, lifted_at = {3}
            from one, same
            where b.council = {0} and b.officer = one.officer and b.file = same.file and b.lifted_at is null
            returning b.file
            """;

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
                db.transactionResult(tx -> {
                    WhoIsWho.alone(tx.dsl(), council);
                    var there = isThere(tx.dsl(), block);
                    if (there) {
                        insert(tx.dsl(), block, by);
                        placeAnew(tx.dsl(), block.file());
                    }
                    return there;
                });
        if (!known) {
            return Optional.empty();
        }
        sequencer.settle();
        return standing().stream()
                .filter(one ->
                        one.file().equals(block.file()) && one.officer().equals(block.officer()))
                .findFirst();
    }

    private boolean isThere(DSLContext tx, BlockRequest block) {
        return tx.fetchExists(
                        OFFICER, OFFICER.COUNCIL.eq(council.id()), OFFICER.ID.eq(block.officer()))
                && tx.fetchExists(
                        RECORD_CURRENT,
                        RECORD_CURRENT.COUNCIL.eq(council.id()),
                        RECORD_CURRENT.FILE.eq(block.file()));
    }

    private void insert(DSLContext tx, BlockRequest block, String by) {
        tx.insertInto(ACCESS_BLOCK)
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
    }

    /// Lifts with it those of the same officer from people who turned out to be this one: they
    /// would make it stand again.
    ///
    /// @return false if no such block stands
    public boolean lift(UUID id, String by) {
        var lifted =
                db.transactionResult(tx -> {
                    WhoIsWho.alone(tx.dsl(), council);
                    var files =
                            tx.dsl()
                                    .fetch(LIFT, val(council.id()), val(id), val(by), val(now()))
                                    .getValues(0, UUID.class);
                    files.forEach(file -> placeAnew(tx.dsl(), file));
                    return !files.isEmpty();
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
