package org.doorstep.domain.casework;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.response.FormResponse;
import org.doorstep.domain.task.Task;
import org.jspecify.annotations.Nullable;

/// The cases in the files that this laptop holds, and the types that they follow.
public interface Cases {

    /// The form under which the opening of a case is filled in, see
    /// [org.doorstep.domain.form.Answers].
    String NEW = "case";

    /// The form under which what is missing is written, before something is sent back.
    static String sendingBack(UUID caseId) {
        return NEW + "/" + caseId + "/send-back";
    }

    /// One edition of a type.
    ///
    /// @param number the council's: *1*, *2*; of those that Doorstep brings *doorstep-1*
    record Edition(String number, CaseType type) {}

    /// What was done, so that it can be taken back.
    ///
    /// @param before what the case said; null if it was opened
    /// @param turn what was done
    /// @param begun ids of the tasks that it started
    /// @param tasks what the tasks said that it changed, by their id
    record Done(
            UUID caseId,
            @Nullable Case before,
            Turn turn,
            List<UUID> begun,
            Map<UUID, Task> tasks) {

        public Done {
            begun = List.copyOf(begun);
            tasks = Map.copyOf(tasks);
        }
    }

    /// The newest edition of each type of which this officer may open a case, in the order in which
    /// officers choose.
    List<Edition> toOpen();

    /// The cases of one person, in the order in which they came.
    List<CaseRun> of(UUID person);

    /// A case that waits for an approval, and where.
    ///
    /// @param file number of the person's file on this laptop
    /// @param written the newest form that was completed for it; null for none
    record Waits(int file, Awaiting awaiting, @Nullable Recorded<FormResponse> written) {}

    /// What waits for this officer's approval, the longest first.
    List<Waits> toApprove();

    /// Opens a case: it, its first tasks and its history are safe on the disk on return and wait
    /// for the hub as one. What was kept of the form [#NEW] for that person ends with it.
    ///
    /// @throws IllegalArgumentException if something is wrong with it; the message is for officers
    Done open(Opening opening);

    /// Does something with a case as it now stands; all that follows is saved with it.
    ///
    /// @throws IllegalArgumentException if it cannot be done with the case as it now stands; the
    ///   message is for officers
    /// @throws java.util.NoSuchElementException if this laptop does not hold the case any more
    Done take(UUID caseId, Function<CaseRun, Turn> deed);

    /// Takes back what was done. What somebody changed since stays as they made it.
    void takeBack(Done done);
}
