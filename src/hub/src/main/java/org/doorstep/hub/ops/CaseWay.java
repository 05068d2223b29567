package org.doorstep.hub.ops;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The way that a case went, told by its versions alone: what its history says is written by
/// laptops, and an officer may write anything there. A move that its own officer took back is none.
///
/// @param versions oldest first, never empty; none in which the case was deleted
record CaseWay(List<Passed> versions) {

    /// A version.
    ///
    /// @param owner id of who worked on it, or null
    record Passed(
            int version,
            String author,
            String type,
            String edition,
            String stage,
            @Nullable String owner) {}

    private record Move(int version, String author, String from) {}

    CaseWay {
        versions = List.copyOf(versions);
    }

    CaseWay then(List<Passed> later) {
        var all = new ArrayList<>(versions);
        later.stream().filter(one -> one.version() > now().version()).forEach(all::add);
        return new CaseWay(all);
    }

    Passed now() {
        return versions.getLast();
    }

    /// Who moved it into the stage in which it is; null if it began there.
    @Nullable String asker() {
        var last = moves().peekLast();
        return last == null ? null : last.author();
    }

    /// Whether that would take back the officer's own last move.
    boolean takesBack(String officer, String to) {
        var last = moves().peekLast();
        return last != null && last.author().equals(officer) && last.from().equals(to);
    }

    /// Whether somebody else has moved it since that version, there and back too.
    boolean movedByOthersSince(int version, String officer) {
        for (int i = 1; i < versions.size(); i++) {
            var one = versions.get(i);
            if (one.version() > version
                    && !one.author().equals(officer)
                    && !one.stage().equals(versions.get(i - 1).stage())) {
                return true;
            }
        }
        return false;
    }

    /// Who has worked on it since it came into the stage in which it is.
    Set<String> workersThere() {
        var workers = new HashSet<String>();
        var last = moves().peekLast();
        versions.stream()
                .filter(one -> last == null || one.version() >= last.version())
                .map(Passed::owner)
                .filter(Objects::nonNull)
                .forEach(workers::add);
        return workers;
    }

    /// Who works on it, or did last; null if nobody ever did.
    @Nullable String lastWorker() {
        return versions.reversed().stream()
                .map(Passed::owner)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Deque<Move> moves() {
        var moves = new ArrayDeque<Move>();
        for (int i = 1; i < versions.size(); i++) {
            var from = versions.get(i - 1).stage();
            var one = versions.get(i);
            if (one.stage().equals(from)) {
                continue;
            }
            var last = moves.peekLast();
            if (last != null
                    && last.author().equals(one.author())
                    && last.from().equals(one.stage())) {
                moves.removeLast();
            } else {
                moves.addLast(new Move(one.version(), one.author(), from));
            }
        }
        return moves;
    }
}
