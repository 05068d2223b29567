package org.doorstep.app.ui.visit;

import java.util.UUID;
import org.doorstep.app.ui.frame.Address;

/// Where visits are.
public final class VisitAddress {

    /// The kind of the page of a visit; the key is its id.
    public static final String VISIT = "visit";

    /// The kind of the page on which one is planned; the key is the person's id.
    public static final String PLAN = "visit-plan";

    private VisitAddress() {}

    /// The page of a visit.
    public static Address of(UUID visit) {
        return new Address(VISIT, visit.toString());
    }

    /// Where a visit to that person is planned.
    public static Address plan(UUID person) {
        return new Address(PLAN, person.toString());
    }
}
