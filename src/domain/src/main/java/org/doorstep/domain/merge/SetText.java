package org.doorstep.domain.merge;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads and writes the text of a field that holds a set. Whoever knows the text's form gives it.
public interface SetText {

    /// The members' texts; none if the text is null or no set.
    Set<String> members(@Nullable String text);

    /// The one text of these members, whatever their order; null if there are none.
    @Nullable String text(Set<String> members);
}
