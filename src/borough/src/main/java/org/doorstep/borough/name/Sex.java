package org.doorstep.borough.name;

/// As the registrars wrote it down.
public enum Sex {
    WOMAN,
    MAN
}
