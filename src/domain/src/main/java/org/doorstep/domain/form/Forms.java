package org.doorstep.domain.form;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.attachment.AttachedFile;
import org.doorstep.domain.citizen.Statement;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.response.FormResponse;

/// The forms that officers fill in, and what they filled in.
public interface Forms {

    /// The newest edition of each form that this laptop can read, by title.
    List<Form> all();

    /// The newest edition of a form; empty if this laptop has no such form.
    Optional<Form> newest(String id);

    /// A form as it was in that edition, or the nearest that this laptop can read: questions keep
    /// their ids from edition to edition.
    Optional<Form> in(String id, int edition);

    /// What does not fit, by the form's JSON Schema.
    List<Fault> faults(Filled filled);

    /// Saves a completed form; it is safe on the disk on return and waits for the hub. What was
    /// kept of it while it was filled in ends with it.
    ///
    /// @param attachments the photos and files in it, each by the id of its record
    /// @param statements what the officer says in it otherwise than what is known
    /// @param draft the name under which its answers were kept, see [Answers]
    /// @throws IllegalArgumentException if something is wrong with it, see [FormResponse#fault()]
    Recorded<FormResponse> complete(
            UUID person,
            FormResponse response,
            List<Attached> attachments,
            List<Statement> statements,
            String draft);

    /// As above, of a form without photos and files.
    default Recorded<FormResponse> complete(
            UUID person, FormResponse response, List<Statement> statements, String draft) {
        return complete(person, response, List.of(), statements, draft);
    }

    /// A photo or file in a completed form.
    ///
    /// @param question that it answers
    /// @param filing for which service it is kept, if the officer writes for that one; else for
    ///   that of the form
    record Attached(AttachedFile file, String question, Category filing) {}
}
