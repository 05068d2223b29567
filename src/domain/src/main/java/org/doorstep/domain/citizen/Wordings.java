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

    /// A wording comes after the one that it corrects, whatever the clocks of laptops said: they
    /// tell only between those that did not see each other.
    private static final Comparator<Step> IN_ORDER =
            Comparator.comparingInt(Step::depth)
                    .thenComparing(Step::observedAt)
                    .thenComparing(step -> step.note().header().id());

    private Wordings() {}

    /// Each note with its corrections: the first wording, then the others as they were written.
    ///
    /// A correction counts only for a note of the same service in the same file; any other, and one
    /// whose note is not to be seen here, stands for itself. Where two officers corrected the same
    /// wording without seeing each other, both are among the wordings, the later one last.
    static List<List<Recorded<Note>>> of(List<Recorded<Note>> notes) {
        var byId =
                notes.stream()
                        .collect(
                                Collectors.toMap(
                                        note -> note.header().id(),
                                        Function.identity(),
                                        (one, _) -> one,
                                        LinkedHashMap::new));
        var chains = new LinkedHashMap<UUID, List<Step>>();
        for (var note : byId.values()) {
            var step = step(note, byId);
            chains.computeIfAbsent(step.first(), _ -> new ArrayList<>()).add(step);
        }
        return chains.values().stream()
                .map(chain -> chain.stream().sorted(IN_ORDER).map(Step::note).toList())
                .toList();
    }

    /// @param first the note with which its chain begins
    /// @param depth how many corrections it is behind that
    private record Step(Recorded<Note> note, UUID first, int depth) {

        Instant observedAt() {
            return note.header().observedAt();
        }
    }

    private static Step step(Recorded<Note> note, Map<UUID, Recorded<Note>> byId) {
        var met = new HashSet<UUID>();
        var first = note;
        while (met.add(first.header().id())) {
            var corrects = first.body().corrects();
            var before = corrects == null ? null : byId.get(corrects);
            if (before == null || before.body().service() != note.body().service()) {
                return new Step(note, first.header().id(), met.size() - 1);
            }
            first = before;
        }
        // Notes that correct each other in a circle were made by no officer.
        return new Step(note, note.header().id(), 0);
    }
}
