package org.doorstep.hub.imports;

import java.util.Optional;

/// How much smaller an extract may be than what is known: a file that was cut off must not end half
/// the town.
public enum Shrinkage {
    /// An extract that lacks more than a fifth of the rows ends none of them.
    REFUSED,
    /// Somebody has looked and says that it is right.
    ACCEPTED;

    private static final int ONE_IN = 5;

    /// Why nothing may be ended; empty if it may.
    ///
    /// @param standing rows that stood before
    /// @param missing how many of them are not in the extract
    Optional<String> objection(String source, long standing, long missing) {
        if (this == ACCEPTED || missing * ONE_IN <= standing) {
            return Optional.empty();
        }
        return Optional.of(
                """
                The extract %s lacks %,d of the %,d rows that stood before, more than a fifth: it looks cut off, so nothing was ended. \
                What is new or changed was taken. Send the whole file, or accept the loss if it is right.\
                """
                        .formatted(source, missing, standing));
    }
}
