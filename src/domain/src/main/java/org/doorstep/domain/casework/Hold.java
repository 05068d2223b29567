package org.doorstep.domain.casework;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.casework.CaseType.Event;
import org.doorstep.domain.casework.CaseType.Offer;
import org.doorstep.domain.casework.CaseType.Planned;
import org.doorstep.domain.casework.Cases.Edition;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.task.Task;
import org.jspecify.annotations.Nullable;

/// What a service holds, or can hold, while another deals with a case of which it is told. Which
/// event of which type holds what, the council's files of case types say.
public sealed interface Hold {

    /// What happens in the case while it is held, or would.
    Event event();

    /// It can be held now.
    ///
    /// @param edition of the type of the case in which it is held
    /// @param caseId that case; null if there is none yet
    /// @param offer which case of another service it is for
    record Offered(Edition edition, @Nullable UUID caseId, Event event, Offer offer)
            implements Hold {}

    /// It is held.
    ///
    /// @param caseId in which case
    /// @param why the reason that was given, or null
    /// @param task by which it is looked at again
    /// @param end what lets it go on; null if the type has nothing that does
    record Standing(
            UUID caseId,
            Event event,
            @Nullable String why,
            Recorded<Task> task,
            @Nullable Event end)
            implements Hold {}

    /// What a service holds; else what it can hold.
    ///
    /// @param told ids of the types of cases of others that are being dealt with
    /// @param toOpen the types of which the officer may open a case
    /// @param runs the person's cases
    static List<Hold> of(
            Category service, Collection<String> told, List<Edition> toOpen, List<CaseRun> runs) {
        var own =
                runs.stream()
                        .filter(run -> run.body().isOpen() && run.body().service() == service)
                        .toList();
        var standing = own.stream().flatMap(Hold::standing).map(Hold.class::cast).toList();
        if (!standing.isEmpty()) {
            return standing;
        }
        return toOpen.stream()
                .filter(edition -> edition.type().service() == service)
                .flatMap(edition -> offered(edition, told, own))
                .map(Hold.class::cast)
                .toList();
    }

    private static Stream<Standing> standing(CaseRun run) {
        return run.type().stream()
                .flatMap(type -> type.events().stream())
                .filter(event -> event.whileTold() != null)
                .flatMap(event ->
                        run.tasks().stream()
                                .filter(task -> task.body().isOpen() && starts(event, task.body()))
                                .findFirst()
                                .map(task ->
                                        new Standing(
                                                run.id(),
                                                event,
                                                why(run, event),
                                                task,
                                                end(run, task.body()).orElse(null)))
                                .stream());
    }

    private static boolean starts(Event event, Task task) {
        return event.effects().tasks().stream()
                .map(Planned::id)
                .anyMatch(id -> id.equals(task.step()));
    }

    private static @Nullable String why(CaseRun run, Event event) {
        return run.entries().reversed().stream()
                .map(Recorded::body)
                .filter(entry ->
                        entry.kind() == CaseEntry.Kind.HAPPENED && event.id().equals(entry.to()))
                .findFirst()
                .map(CaseEntry::why)
                .orElse(null);
    }

    /// What an officer can say that ends the task; not what the hub says by itself.
    private static Optional<Event> end(CaseRun run, Task task) {
        return run.events().stream()
                .filter(event -> event.afterTold() == null)
                .filter(event ->
                        event.effects().ends().contains(task.step())
                                || event.effects().cancels().contains(task.step()))
                .findFirst();
    }

    private static Stream<Offered> offered(
            Edition edition, Collection<String> told, List<CaseRun> own) {
        var type = edition.type();
        var run = own.stream().filter(one -> one.body().type().equals(type.id())).findFirst();
        var events = run.map(CaseRun::events).orElseGet(() -> type.events(type.first().id()));
        return events.stream()
                .flatMap(event -> {
                    var other = event.whileTold();
                    return other == null || !told.contains(other.caseType())
                            ? Stream.empty()
                            : Stream.of(
                                    new Offered(
                                            edition,
                                            run.map(CaseRun::id).orElse(null),
                                            event,
                                            other));
                });
    }
}
