package org.doorstep.borough.name;

/// How a community passes names on.
public enum Custom {
    /// One family name; many women take their husband's.
    INHERITED,
    /// One family name, which women do not change.
    KEPT,
    /// Women have a second name of their own (Begum, Bibi) that is not inherited.
    WOMENS_OWN,
    /// Singh and Kaur, before a family name or instead of it.
    SIKH,
    /// The father's given name, and his father's after it.
    GRANDFATHER,
    /// The father's given name.
    PATRONYMIC,
    /// Polish endings: -ski and -ska.
    POLISH,
    /// Lithuanian endings: -as, -ienė, -aitė.
    LITHUANIAN,
    /// The mother's family name, then the father's.
    TWO_SURNAMES,
    /// The family name is said first; some have an English name too.
    FAMILY_FIRST,
    /// One name, or a family name taken on arrival.
    ONE_NAME
}
