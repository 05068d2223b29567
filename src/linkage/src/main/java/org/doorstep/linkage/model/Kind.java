package org.doorstep.linkage.model;

/// What a pair of records can be.
public enum Kind {
    SAME_PERSON,
    /// Two people of one household: relatives, mostly.
    HOUSEHOLD,
    /// Two people who have nothing in common but their names. There are more of them than chance
    /// allows, because families and communities choose names alike.
    NAMESAKES,
    UNRELATED;

    /// How many there are.
    public static final int COUNT = 4;
}
