package org.doorstep.store.team;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.casework.Case;
import org.doorstep.domain.casework.CaseEntry;
import org.doorstep.domain.casework.CaseEntry.Kind;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.merge.Edit;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.registry.EntityType;
import org.doorstep.domain.sync.PendingOp.Amendment;
import org.doorstep.domain.sync.PendingOp.Change;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.task.Task.State;
import org.doorstep.domain.team.Assignment;
import org.doorstep.domain.team.Board.Piece;
import org.doorstep.domain.team.Teams.Changed;
import org.doorstep.domain.team.Teams.Move;
import org.doorstep.protocol.json.Fields;
import org.doorstep.store.record.Records;
import org.jspecify.annotations.Nullable;

/// The changes by which one person's work becomes somebody else's.
final class Giving {

    private final Records records;
    private final Fields fields;
    private final String author;
    private final Ids ids;

    Giving(Records records, String author, Ids ids) {
        this.records = records;
        this.fields = new Fields(records.json());
        this.author = author;
        this.ids = ids;
    }

    /// @param all the changes, in their order
    record Given(List<Change> all, Changed changed) {}

    /// What makes that move.
    ///
    /// @param team scope of the team
    /// @param name what the next officer is called
    Given give(
            Piece piece, Move move, String team, String name, @Nullable String why, Instant now) {
        if (move.from() == null && !move.stays() && !piece.isWith(null)) {
            // Somebody has them by now: nothing in their file goes to another unasked.
            return new Given(List.of(), new Changed(false, List.of()));
        }
        return make(
                piece,
                move,
                !move.stays() && piece.isWith(move.from()),
                piece.casesOf(move.from()),
                piece.tasksOf(move.from()),
                new Words(team, name, why),
                now);
    }

    /// What takes it back: of what was given only what is still theirs to whom it was given.
    Given back(Piece piece, Move move, Changed changed, String team, String name, Instant now) {
        var back = new Move(piece.person(), move.to(), move.from());
        Set<UUID> given = changed.records().stream().collect(toSet());
        return make(
                piece,
                back,
                changed.assigned() && piece.isWith(move.to()),
                piece.cases().stream()
                        .filter(one -> given.contains(one.header().id()))
                        .filter(one -> Objects.equals(one.body().owner(), move.to()))
                        .toList(),
                piece.tasks().stream()
                        .filter(one -> given.contains(one.header().id()))
                        .filter(one -> Objects.equals(one.body().owner(), move.to()))
                        .toList(),
                new Words(team, name, null),
                now);
    }

    private record Words(String team, String name, @Nullable String why) {}

    private Given make(
            Piece piece,
            Move move,
            boolean assigns,
            List<Recorded<Case>> cases,
            List<Recorded<Task>> tasks,
            Words words,
            Instant now) {
        var all = new ArrayList<Change>();
        var changed = new ArrayList<UUID>();
        if (assigns) {
            var assignment =
                    new Assignment(
                            words.team(),
                            move.from() == null ? List.of() : List.of(move.from()),
                            move.to(),
                            words.why());
            assignment
                    .fault()
                    .ifPresent(fault -> {
                        throw new IllegalArgumentException(fault);
                    });
            var header = header(piece.person(), Category.CORE, Sensitivity.OPEN, now);
            all.add(insert(Entities.ASSIGNMENT, header, assignment));
        }
        for (var one : cases) {
            changed.add(one.header().id());
            amend(all, Entities.CASE, one, one.body().of(move.to()), now);
            var entry =
                    new CaseEntry(
                            one.body().service(),
                            one.header().id(),
                            Kind.GIVEN,
                            move.from(),
                            move.to(),
                            words.name(),
                            words.why(),
                            now);
            var header =
                    header(
                            piece.person(),
                            one.header().category(),
                            one.header().sensitivity(),
                            now);
            all.add(insert(Entities.CASE_ENTRY, header, entry));
        }
        for (var one : tasks) {
            changed.add(one.header().id());
            // What somebody has started the next begins anew.
            var given = one.body().of(move.to());
            amend(
                    all,
                    Entities.TASK,
                    one,
                    given.state() == State.STARTED ? given.in(State.OPEN) : given,
                    now);
        }
        return new Given(all, new Changed(assigns, changed));
    }

    private Header header(UUID file, Category category, Sensitivity level, Instant now) {
        return new Header(ids.next(), file, category, level, 0, author, now, now);
    }

    private <T> Insert insert(EntityType<T> type, Header header, T body) {
        return new Insert(type.name(), header, records.json().write(body));
    }

    private <T> void amend(
            List<Change> all, EntityType<T> type, Recorded<T> seen, T made, Instant now) {
        var edit =
                Edit.between(
                        type.policy(),
                        seen.header().version(),
                        fields.of(records.json().write(seen.body())),
                        fields.of(records.json().write(made)),
                        fields);
        if (!edit.isEmpty()) {
            all.add(new Amendment(seen.header().id(), now, edit));
        }
    }
}
