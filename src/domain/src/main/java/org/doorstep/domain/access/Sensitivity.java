package org.doorstep.domain.access;

/// How closely a record is held, from 0 (open to the service) to 3 (named officers only). An
/// officer with a clearance of n sees levels up to n.
public enum Sensitivity {
    OPEN,
    NORMAL,
    RESTRICTED,
    HIGHLY_RESTRICTED;

    /// 0 to 3, as it stands in buckets and on the wire.
    public int level() {
        return ordinal();
    }

    /// @throws IllegalArgumentException if the level is not 0 to 3
    public static Sensitivity ofLevel(int level) {
        if (level < 0 || level >= values().length) {
            throw new IllegalArgumentException("sensitivity must be 0 to 3, not " + level);
        }
        return values()[level];
    }
}
