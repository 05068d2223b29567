package org.doorstep.linkage.model;

import java.util.List;

/// What a pair of records can be.
public enum Kind {
    SAME_PERSON,
    /// Two people of one household: relatives, mostly.
    HOUSEHOLD,
    /// Two people of one family who share a home and their names: father and son.
    FAMILY_NAMESAKES,
    /// Two people who have nothing in common but their names. There are more of them than chance
    /// allows, because families and communities choose names alike.
    NAMESAKES,
    UNRELATED;

    /// Those that are learnt from pairs that agree in something, in order.
    static final List<Kind> LEARNT = List.of(SAME_PERSON, HOUSEHOLD, FAMILY_NAMESAKES, NAMESAKES);

    /// How many there are.
    public static final int COUNT = 5;
}
