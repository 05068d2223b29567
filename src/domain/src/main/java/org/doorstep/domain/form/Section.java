package org.doorstep.domain.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a form that is shown at once.
///
/// @param intro what it is about and how to go about it, or null
/// @param when under which answers it is asked; null for always
public record Section(
        String id,
        String title,
        @Nullable String intro,
        @Nullable Condition when,
        List<Question> questions) {

    public Section {
        questions = List.copyOf(questions);
    }
}
