package org.doorstep.domain.citizen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.record.Recorded;

/// Puts notes together with what corrects them.
final class Wordings {

    private static final Comparator<Recorded<Note>> IN_ORDER =
            Comparator.<Recorded<Note>, Instant>comparing(note -> note.header().observedAt())
                    .thenComparing(note -> note.header().id());

    private Wordings() {}

    /// Each note with its corrections: the first wording, then the others as they were written.
    ///
    /// A correction counts only for a note of the same service in the same file; any other, and one
    /// whose note is not to be seen here, stands for itself. Where two officers corrected the same
    /// wording without seeing each other, the later one is shown, and both stand among the former.
    static List<List<Recorded<Note>>> of(List<Recorded<Note>> notes) {
        var byId =
                notes.stream()
                        .collect(
                                Collectors.toMap(
                                        note -> note.header().id(),
                                        Function.identity(),
                                        (one, _) -> one,
                                        LinkedHashMap::new));
        var chains = new LinkedHashMap<UUID, List<Recorded<Note>>>();
        for (var note : byId.values()) {
            var first = first(note, byId);
            chains.computeIfAbsent(first.header().id(), _ -> new ArrayList<>()).add(note);
        }
        chains.forEach((first, chain) ->
                chain.sort(
                        Comparator.<Recorded<Note>, Boolean>comparing(
                                        note -> !note.header().id().equals(first))
                                .thenComparing(IN_ORDER)));
        return List.copyOf(chains.values());
    }

    private static Recorded<Note> first(Recorded<Note> note, Map<UUID, Recorded<Note>> byId) {
        var met = new HashSet<UUID>();
        var first = note;
        while (met.add(first.header().id())) {
            var corrects = first.body().corrects();
            var before = corrects == null ? null : byId.get(corrects);
            if (before == null || before.body().service() != note.body().service()) {
                return first;
            }
            first = before;
        }
        // Notes that correct each other in a circle were made by no officer.
        return note;
    }
}
