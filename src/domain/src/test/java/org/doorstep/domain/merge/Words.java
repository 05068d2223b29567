package org.doorstep.domain.merge;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Sets as words with spaces between them.
final class Words implements SetText {

    @Override
    public Set<String> members(@Nullable String text) {
        return text == null ? Set.of() : Set.copyOf(Arrays.asList(text.split(" ")));
    }

    @Override
    public @Nullable String text(Set<String> members) {
        return members.isEmpty() ? null : String.join(" ", new TreeSet<>(members));
    }
}
