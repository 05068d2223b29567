package org.doorstep.hub.imports;

import java.util.Optional;

/// What somebody who has looked says is right, although the hub would not believe it by itself.
///
/// @param loss rows that are missing may end, however many they are and whatever could not be read
/// @param olderNight the extract may supersede one of a later night
public record Waiver(boolean loss, boolean olderNight) {

    /// Nobody has looked.
    public static final Waiver NONE = new Waiver(false, false);

    /// The loss is right.
    public static final Waiver LOSS = new Waiver(true, false);

    private static final int ONE_IN = 5;

    /// Why nothing may be ended: a file that was cut off, or that cannot be read in places, must
    /// not end half the town. Empty if what is missing may end.
    ///
    /// @param standing rows that stood before
    /// @param missing how many of them are not in the extract
    /// @param nameless rows of the extract that could not be read so far that their key is known
    Optional<String> objection(String source, long standing, long missing, long nameless) {
        if (loss || missing == 0) {
            return Optional.empty();
        }
        if (missing * ONE_IN > standing) {
            return Optional.of(
                    """
                    The extract %s lacks %,d of the %,d rows that stood before, more than a fifth: it looks cut off, so nothing was ended. \
                    What is new or changed was taken. Send the whole file, or accept the loss if it is right.\
                    """
                            .formatted(source, missing, standing));
        }
        if (nameless > 0) {
            return Optional.of(
                    """
                    In the extract %s the key of %s cannot be read, and of the rows that stood before %,d cannot be found: it may be the \
                    same, so nothing was ended. What is new or changed was taken. Mend the rejected rows and send the file again, or \
                    accept the loss if it is right.\
                    """
                            .formatted(
                                    source, nameless == 1 ? "1 row" : nameless + " rows", missing));
        }
        return Optional.empty();
    }
}
