package org.doorstep.domain.draft;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.jspecify.annotations.Nullable;

/// What is begun on this laptop and known to the hub, and what was handed to the officer. Keeping
/// what is typed does not depend on it: see [org.doorstep.domain.form.Answers] and
/// [org.doorstep.domain.note.Notes]. A draft is known by the name under which it is kept about the
/// person, see [Unfinished]. Every method returns only after the change is safe on the disk.
public interface Drafts {

    /// Goes on with a form: where nothing of it is kept here, and somebody handed it over or it was
    /// begun on another laptop, that is kept here from now on; also where all that is kept was sent
    /// and has been gone on with since. A note is never taken up by itself, see [#takeUp].
    ///
    /// @param form the name under which its answers are kept
    Standing goOn(UUID person, String form);

    /// The officer reads that what is kept under that name can be gone on with by whoever gets the
    /// file: from now on it is sent, also if it was typed before drafts travelled.
    void opened(UUID person, String form);

    /// Goes on with a note that was handed over or begun on another laptop: it is kept here from
    /// now on. Refused where that would put it over words of another note that is kept here, and
    /// where a newer build put something into it that this one does not know.
    ///
    /// @return whether it is kept here
    boolean takeUp(UUID draft);

    /// How that draft stands now; takes nothing up.
    Standing standing(UUID person, String form);

    /// Queues for the hub the whole of what is kept under that name, unless the hub has it so or
    /// the last of it still waits. Photos and files stay until the form is completed.
    void send(UUID person, String form);

    /// The same, also while the last of it still waits: the officer leaves the form, and nobody
    /// comes back to it for the rest.
    void leave(UUID person, String form);

    /// Queues all that is kept and the hub does not have yet. What was typed before drafts
    /// travelled stays until it is opened again.
    void sendAll();

    /// What the officer can go on with and has not begun on this laptop, the newest first.
    List<Waiting> waiting();

    /// Ends what lies beside a draft of the officer's own.
    void discard(UUID draft);

    /// How a draft stands.
    ///
    /// @param handed from whom it came; null if the officer began it
    /// @param given to whom the file was given since it was begun; null if the officer still has it
    /// @param beside what others of whom it was typed besides, and the officer on another laptop;
    ///   of a note also the others about that person with which the officer can go on
    /// @param elsewhere whether all that is kept here was sent, and the hub has it no longer so as
    ///   this officer’s: it was gone on with, done or thrown away elsewhere
    record Standing(
            @Nullable Handed handed,
            @Nullable Given given,
            List<Beside> beside,
            boolean elsewhere) {

        public static final Standing OWN = new Standing(null, null, List.of(), false);

        public Standing {
            beside = List.copyOf(beside);
        }
    }

    /// @param name of the officer who began it
    record Handed(String name, Instant begunAt) {}

    /// @param name of the officer who has the file now; null for nobody yet
    record Given(@Nullable String name, Instant at) {}

    /// What was typed under the same name and is not part of the officer's draft.
    ///
    /// @param name of the officer whose words they are
    /// @param own whether this officer goes on with them, and may throw them away
    /// @param returned whether somebody else had them in between: they came back with the file
    /// @param follows whether it is what the officer’s own words here have become: to go on with it
    ///   puts it in their place
    /// @param known whether this build knows all that stands in it: it goes on with nothing of
    ///   which it would lose a part
    /// @param typed by the name of its field; of a note only words, [Unfinished#TEXT] and what else
    ///   was typed around it
    record Beside(
            UUID draft,
            String name,
            Instant keptAt,
            boolean own,
            boolean returned,
            boolean follows,
            boolean known,
            Map<String, String> typed) {
        public Beside {
            typed = Map.copyOf(typed);
        }
    }

    /// @param name of the officer who began it
    /// @param handed whether that was somebody else
    record Waiting(
            UUID draft,
            UUID person,
            String form,
            String title,
            Category service,
            String name,
            boolean handed,
            Instant begunAt,
            Instant keptAt) {

        /// Whether it is a note: it is gone on with on the person’s page.
        public boolean isNote() {
            return Unfinished.isNote(form);
        }
    }
}
