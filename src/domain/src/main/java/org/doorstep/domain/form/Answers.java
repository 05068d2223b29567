package org.doorstep.domain.form;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What is being filled in about a person, kept field by field as it is typed. It stays on this
/// laptop until the form is done or thrown away, also when the person's file leaves. What of it the
/// hub has, and what was handed over, is told by [org.doorstep.domain.draft.Drafts].
public interface Answers {

    /// Keeps answers in one commit; safe on the disk on return. An empty one is kept too.
    ///
    /// @param form which form, for example `task`
    /// @param typed by the name of the field
    void keep(UUID person, String form, Map<String, String> typed);

    /// Keeps one answer.
    default void keep(UUID person, String form, String name, String value) {
        keep(person, form, Map.of(name, value));
    }

    /// What is kept of that form; empty if it was never begun.
    Map<String, String> of(UUID person, String form);

    /// The forms that were begun for that person and are still kept, or were handed to the officer,
    /// in alphabetical order.
    List<String> begun(UUID person);

    /// Forgets the form.
    void discard(UUID person, String form);
}
