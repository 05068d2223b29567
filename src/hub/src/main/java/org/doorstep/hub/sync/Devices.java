package org.doorstep.hub.sync;

import static org.doorstep.hub.db.Tables.DEVICE;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.problem.Problem;
import org.doorstep.hub.problem.Refused;
import org.doorstep.protocol.sync.ProblemCard;
import org.jooq.DSLContext;

/// The laptops that may sync, and for whom.
public final class Devices {

    private static final Problem NOT_ENROLLED =
            new Problem(
                    403,
                    ProblemCard.DEVICE_NOT_ENROLLED,
                    "Laptop not enrolled",
                    "This laptop is not enrolled for you. Enrol it, or ask the council's IT.");

    private static final String SEEN =
            """
            with soon as materialized (select set_config('synchronous_commit', 'off', true))
            update device set last_seen_at = ?::timestamptz from soon
            where council = ? and id = ? and officer = ?
            """;

    private final DSLContext db;
    private final Council council;
    private final InstantSource clock;

    public Devices(DSLContext db, Council council, InstantSource clock) {
        this.db = db;
        this.council = council;
        this.clock = clock;
    }

    /// Enrols the laptop for this officer, or takes its new name. Others who use the laptop are
    /// enrolled each for themselves.
    ///
    /// @return whether it is new
    boolean enrol(String officer, UUID device, String name) {
        var isNew =
                db.insertInto(DEVICE)
                                .set(DEVICE.COUNCIL, council.id())
                                .set(DEVICE.ID, device)
                                .set(DEVICE.OFFICER, officer)
                                .set(DEVICE.NAME, name)
                                .set(DEVICE.ENROLLED_AT, now())
                                .onConflictDoNothing()
                                .execute()
                        == 1;
        if (!isNew) {
            db.update(DEVICE)
                    .set(DEVICE.NAME, name)
                    .where(
                            DEVICE.COUNCIL.eq(council.id()),
                            DEVICE.ID.eq(device),
                            DEVICE.OFFICER.eq(officer))
                    .execute();
        }
        return isNew;
    }

    /// Notes that the laptop was here. No disk is waited for: should the note be lost, the next
    /// session makes it again.
    ///
    /// @throws Refused if it is not enrolled for this officer
    void seen(String officer, UUID device) {
        if (db.execute(SEEN, now(), council.id(), device, officer) != 1) {
            throw new Refused(NOT_ENROLLED);
        }
    }

    /// @throws Refused if the laptop is not enrolled for this officer
    void require(String officer, UUID device) {
        if (!db.fetchExists(
                DEVICE,
                DEVICE.COUNCIL.eq(council.id()),
                DEVICE.ID.eq(device),
                DEVICE.OFFICER.eq(officer))) {
            throw new Refused(NOT_ENROLLED);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
