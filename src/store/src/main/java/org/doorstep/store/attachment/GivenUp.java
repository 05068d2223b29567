package org.doorstep.store.attachment;

import org.jooq.DSLContext;

/// What becomes at the opening of files that the hub did not take: each is tried again, except
/// where the hub refused the very record and the officer has dealt with that.
final class GivenUp {

    private static final String TRY_AGAIN =
            "update parcel set refused = null where refused is not null";

    /// The record's id as ops name it.
    private static final String NAME =
            "lower(substr(hex(parcel.record), 1, 8) || '-' || substr(hex(parcel.record), 9, 4)"
                    + " || '-' || substr(hex(parcel.record), 13, 4)"
                    + " || '-' || substr(hex(parcel.record), 17, 4)"
                    + " || '-' || substr(hex(parcel.record), 21))";

    private static final String REFUSED =
            "j.result = 'rejected' and (j.refused is null or instr(j.refused, " + NAME + ") > 0)";

    /// The hub said no to the record, and no op says anything else of it: in doubt bytes stay, for
    /// they may be the only ones.
    private static final String DEALT_WITH =
            "delete from parcel"
                    + " where not exists (select 1 from record r where r.rec_id = parcel.record)"
                    + " and not exists (select 1 from outbox o where instr(o.changes, "
                    + NAME
                    + ") > 0)"
                    + " and exists (select 1 from acked_journal j where instr(j.changes, "
                    + NAME
                    + ") > 0 and "
                    + REFUSED
                    + ") and not exists (select 1 from acked_journal j where instr(j.changes, "
                    + NAME
                    + ") > 0 and not ("
                    + REFUSED
                    + "))";

    private GivenUp() {}

    static void in(DSLContext sql) {
        sql.execute(TRY_AGAIN);
        sql.execute(DEALT_WITH);
    }
}
