package org.doorstep.hub.record;

import static org.jooq.impl.DSL.val;

import org.doorstep.hub.council.Council;
import org.jooq.DSLContext;

/// One at a time changes who is who, who has whom, and who is kept from whom: rulings, the chunks
/// of a run of linking, lists of allocations and what leaders give, and blocks, which follow people
/// as they become one or two.
public final class WhoIsWho {

    private static final int KEY = 0x114d;
    private static final String LOCK = "select pg_advisory_xact_lock({1}, {0}::integer)";

    private WhoIsWho() {}

    /// Waits until nobody else changes it; until the end of the transaction.
    public static void alone(DSLContext tx, Council council) {
        tx.execute(LOCK, val(council.id()), val(KEY));
    }
}
