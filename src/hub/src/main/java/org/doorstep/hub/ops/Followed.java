package org.doorstep.hub.ops;

import java.util.List;
import org.doorstep.hub.record.Version;
import org.jooq.DSLContext;

/// What else follows from records that laptops added, in the same transaction.
@FunctionalInterface
public interface Followed {

    /// Nothing follows.
    Followed NOTHING = (tx, added) -> {};

    /// Before any record of a push with rulings in it is locked: whoever changes who is who waits
    /// here, so that nobody waits for each other.
    default void before(DSLContext tx) {}

    /// Both, this first.
    default Followed and(Followed next) {
        var first = this;
        return new Followed() {
            @Override
            public void before(DSLContext tx) {
                first.before(tx);
                next.before(tx);
            }

            @Override
            public void by(DSLContext tx, List<Version> added) {
                first.by(tx, added);
                next.by(tx, added);
            }
        };
    }

    /// @param added the new versions, in their order
    void by(DSLContext tx, List<Version> added);
}
