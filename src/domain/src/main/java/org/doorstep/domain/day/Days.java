package org.doorstep.domain.day;

import java.util.Collection;
import java.util.Map;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.day.Day.Seen;
import org.jspecify.annotations.Nullable;

/// Reads an officer's day.
public interface Days {

    /// The day of the officer whose store it is.
    ///
    /// @param since how far they have looked; null if they never have, then nothing is news
    Day read(@Nullable Seen since);

    /// Whose these files are, by the number of the file. Those whom the laptop does not hold are
    /// left out.
    Map<Integer, Mention> mentions(Collection<Integer> files);
}
