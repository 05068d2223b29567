package org.doorstep.domain.search;

import java.util.List;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Newcomer;
import org.doorstep.domain.search.Lookalikes.Lookalike;
import org.jspecify.annotations.Nullable;

/// Asks the hub who may be the same as somebody whom an officer is about to register: it may know
/// people who are not on this laptop. Beside [Lookalikes], never in its place, for the hub may be
/// out of reach.
public interface Elsewhere {

    /// Waits for the hub.
    ///
    /// @param newcomer of whom enough is known, see [Newcomer#askable()]
    Answer like(Newcomer newcomer);

    /// What came of it.
    sealed interface Answer {

        /// Both empty where the hub knows nobody like them whom it may speak of.
        ///
        /// @param people whom the officer may see, the likeliest first, with no more than they may
        ///   see
        /// @param known of whom the officer may know only that a team has their file
        record Like(List<Lookalike> people, List<Known> known) implements Answer {
            public Like {
                people = List.copyOf(people);
                known = List.copyOf(known);
            }
        }

        /// The hub could not be asked, or did not answer: only this laptop was searched.
        record NotAsked(Reason reason) implements Answer {}
    }

    /// Why the hub was not asked.
    enum Reason {
        /// There is no network, or no hub in it.
        OFFLINE,
        /// The officer's sign-in has ended.
        SIGNED_OUT,
        /// It has more to do than it can.
        TOO_MANY,
        /// The officer asked for as many people as it answers an officer in a time.
        ASKED_OFTEN,
        /// It did not understand the question, or its answer makes no sense.
        REFUSED
    }

    /// Somebody of whom nothing is told but who has their file, and what of the question fits them.
    ///
    /// @param service a service into which the officer's own role may look
    /// @param team who works with them
    /// @param phone the team's number; null if it has none
    /// @param why in words that name no value
    record Known(Category service, String team, @Nullable String phone, List<String> why) {
        public Known {
            why = List.copyOf(why);
        }
    }
}
