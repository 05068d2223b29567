package org.doorstep.domain.citizen;

/// A kind of warning that the council offers to its officers.
///
/// @param title what officers read, for example *Do not visit alone*
/// @param level how it is shown and ordered
/// @param months after how many it is reviewed, unless the officer says otherwise
/// @param everybody whether every service is told of it unless the officer says otherwise
public record MarkerType(String title, Caution.Level level, int months, boolean everybody) {

    /// Whether every service must be told, whatever the officer says: danger to somebody, and an
    /// address that no screen may show.
    public static boolean mustBeKnown(Caution.Level level) {
        return level == Caution.Level.STOP || level == Caution.Level.DO_NOT_DISCLOSE;
    }
}
