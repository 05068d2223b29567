package org.doorstep.app.citizen.note;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.note.Draft;
import org.jspecify.annotations.Nullable;

/// Words on no page that are to come back: the last of a page that was closed before the laptop
/// could keep them, or what was thrown away. They take the place of nothing but what they were made
/// of; other words they come under.
///
/// @param draft the words, and what was chosen around them
/// @param former what the laptop kept when they were typed further; null if nothing
/// @param told whether the officer was told that they could not be kept
record Returning(Draft draft, @Nullable Draft former, boolean told) {

    /// Words of which the officer was told nothing yet.
    Returning(Draft draft, @Nullable Draft former) {
        this(draft, former, false);
    }

    UUID person() {
        return draft.person();
    }

    /// The same about whom the person turned out to be.
    Returning of(UUID survivor) {
        return new Returning(draft.of(survivor), former, told);
    }

    /// The same once the officer was told.
    Returning withTold() {
        return new Returning(draft, former, true);
    }

    /// What the note becomes; all that they were where it has no words.
    ///
    /// @param now the note as it is without them, kept or typed since
    Draft into(Draft now) {
        if (!now.isBegun() || draft.says(now) || former != null && former.says(now)) {
            return draft;
        }
        var all = new ArrayList<>(List.of(now.text()));
        all.addAll(draft.words());
        return now.with(String.join("\n\n", all).strip(), now.keptAt());
    }
}
