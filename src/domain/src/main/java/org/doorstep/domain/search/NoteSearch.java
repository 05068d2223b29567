package org.doorstep.domain.search;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.Event;
import org.doorstep.domain.citizen.OccurredAt;
import org.jspecify.annotations.Nullable;

/// Finds notes by their words as the officer types, among the notes of everybody whom this laptop
/// holds, without a network. What the officer may not see is neither found nor counted.
public interface NoteSearch {

    /// Takes in the notes that came since and lets go of those that left. May take a second or
    /// more: call away from the screen. Whoever does not call it waits the longer for the next
    /// answer.
    void getReady();

    /// Lets go of all that is kept in memory, as when the vault is locked: nothing more is taken in
    /// then, and what is asked finds nothing.
    void forget();

    /// @param sought must not be [Sought#tooLittle]
    /// @param since the first day of what is looked through; null for all of it
    /// @param limit at most so many hits
    Answer find(Sought sought, @Nullable LocalDate since, int limit);

    /// What can be said of what was sought.
    sealed interface Answer {}

    /// @param hits own drafts first, then the newest
    /// @param more whether there are more than these
    record Found(List<Hit> hits, boolean more) implements Answer {

        public Found {
            hits = List.copyOf(hits);
        }
    }

    /// Some notes cannot be found by their words yet, since they have only just come: *nothing
    /// found* would be a lie. Each question gets on with it.
    ///
    /// @param left how many there are
    record GettingReady(int left) implements Answer {}

    /// One note that has all of it, as it now reads.
    ///
    /// @param name of the person, family name in capitals first
    /// @param cautions the warnings about them, in the order in which they are shown
    /// @param note where it stands in their timeline; null for a draft, which stands in none
    /// @param at when it happened; of a draft when the laptop last kept it
    /// @param type what officers call its type, or null
    /// @param author the officer's id
    /// @param passage where it says so; null for a note that is held more closely than usual, which
    ///   is read on the person's page alone
    record Hit(
            UUID person,
            String name,
            List<Caution> cautions,
            @Nullable UUID note,
            Category service,
            OccurredAt at,
            Event.Kind kind,
            @Nullable String type,
            String author,
            @Nullable Passage passage) {

        public Hit {
            cautions = List.copyOf(cautions);
        }

        /// Whether the officer is still writing it.
        public boolean draft() {
            return note == null;
        }
    }
}
