package org.doorstep.domain.caseload;

import java.util.List;
import java.util.UUID;
import org.doorstep.domain.citizen.Glance;
import org.doorstep.domain.citizen.MergedCaution;
import org.doorstep.domain.citizen.OccurredAt;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.task.Task;
import org.jspecify.annotations.Nullable;

/// Somebody with whom an officer works.
///
/// @param person whose file it is
/// @param glance what they are called, when they were born and where they live
/// @param cautions the warnings that are held about them, the gravest first; what only spreads to
///   them from their household is not among them
/// @param given whether the file is on the officer's caseload; else only a case or a task is theirs
/// @param cases the officer's open cases in the file
/// @param tasks the officer's open tasks in the file, in the order in which they came
/// @param contact the last contact that anybody has recorded; null if none is known here
public record Client(
        UUID person,
        Glance glance,
        List<MergedCaution> cautions,
        boolean given,
        List<OpenCase> cases,
        List<Recorded<Task>> tasks,
        @Nullable Contact contact) {

    public Client {
        cautions = List.copyOf(cautions);
        cases = List.copyOf(cases);
        tasks = List.copyOf(tasks);
    }

    /// An open case.
    ///
    /// @param title of its type, as the case says
    /// @param stage what the stage is called, its id where the type cannot be read
    public record OpenCase(UUID id, String title, String stage) {}

    /// That somebody of the council was in touch.
    ///
    /// @param what in a line; null for a note, whose words are not for a list
    public record Contact(OccurredAt at, @Nullable String what) {}
}
