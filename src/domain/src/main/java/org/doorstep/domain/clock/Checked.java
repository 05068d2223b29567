package org.doorstep.domain.clock;

import java.util.Locale;

/// How well it is known that a rule is as its file says.
public enum Checked {
    /// Read in the law or in official guidance.
    OFFICIAL,
    /// Read in a source that quotes it.
    SECONDARY,
    /// Generally known; the council checks it before relying on it.
    UNVERIFIED,
    /// The council's own target: there is no law to check it with.
    LOCAL;

    /// The name in files.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
