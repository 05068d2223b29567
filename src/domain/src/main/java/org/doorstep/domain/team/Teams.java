package org.doorstep.domain.team;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The work of the officer's team, and how it is given to somebody else.
public interface Teams {

    /// The board of the officer's team; empty if they are in none, or at a desk that has every file
    /// there is.
    Optional<Board> board();

    /// By what its work is weighed: the council's newest file that this laptop has.
    Weights weights();

    /// Gives all that an officer has of one person to another: the person, their open cases and
    /// tasks in that file.
    ///
    /// @param from id of the officer; null for what nobody has yet
    /// @param to id of who has it from now on; null for nobody
    /// @param stays whether the person stays with whoever works with them, and only the cases and
    ///   tasks go
    record Move(UUID person, @Nullable String from, @Nullable String to, boolean stays) {

        /// The person goes along if they are that officer's.
        public Move(UUID person, @Nullable String from, @Nullable String to) {
            this(person, from, to, false);
        }
    }

    /// What was moved, so that it can be taken back.
    ///
    /// @param moves in their order
    /// @param changed what became somebody else's in each
    record Moved(List<Move> moves, List<Changed> changed) {

        public Moved {
            moves = List.copyOf(moves);
            changed = List.copyOf(changed);
        }
    }

    /// @param assigned whether the person was given to them, not only cases and tasks
    /// @param records ids of the cases and tasks
    record Changed(boolean assigned, List<UUID> records) {

        public Changed {
            records = List.copyOf(records);
        }
    }

    /// Gives work to others. All of it is safe on the disk on return; each person waits for the hub
    /// by itself, so that one that it refuses holds up no other.
    ///
    /// @param why in the officer's words, or null
    /// @throws IllegalStateException if the officer does not lead the team
    Moved move(List<Move> moves, @Nullable String why);

    /// Gives it back to those who had it. What somebody else has taken over since stays with them.
    void takeBack(Moved moved);
}
