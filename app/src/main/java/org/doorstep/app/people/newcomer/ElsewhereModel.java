package org.doorstep.app.people.newcomer;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Background.Door;
import org.doorstep.app.work.Job;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.citizen.Newcomer;
import org.doorstep.domain.search.Elsewhere;
import org.doorstep.domain.search.Elsewhere.Known;
import org.doorstep.domain.search.Elsewhere.Reason;
import org.doorstep.domain.search.Lookalikes.Lookalike;

/// Whom the hub knows beside the people on this laptop. It is asked when the officer pauses, once
/// for what stands there then; nobody waits for it.
final class ElsewhereModel {

    /// Long enough that a word is finished.
    private static final Duration PAUSE = Duration.ofMillis(700);

    private static final Job NONE = () -> {};

    private final Elsewhere hub;
    private final Predicate<UUID> here;
    private final Background background;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.TooLittle());
    private Set<UUID> shown = Set.of();
    private Elsewhere.Answer.Like told = new Elsewhere.Answer.Like(List.of(), List.of());
    private List<Person> people = List.of();
    private List<Fact> asked = List.of();
    private Job asking = NONE;

    /// @param here whether the laptop holds the person; asked away from the screen
    ElsewhereModel(Elsewhere hub, Predicate<UUID> here, Background background) {
        this.hub = hub;
        this.here = here;
        this.background = background;
    }

    /// How far it has come.
    sealed interface State {

        /// Too little is known to ask the hub.
        record TooLittle() implements State {}

        /// The answer is not here yet.
        record Asking() implements State {}

        /// @param people who do not stand among those whom this laptop found
        /// @param known of whom only the team is named
        record Answered(List<Person> people, List<Known> known) implements State {

            /// Whether somebody among them is likely the same.
            boolean likely() {
                return !known.isEmpty()
                        || people.stream().map(Person::like).anyMatch(Lookalike::likely);
            }
        }

        /// Only this laptop was searched.
        record NotAsked(Reason reason) implements State {}
    }

    /// Somebody whom the officer may see.
    ///
    /// @param here whether this laptop holds their file, though its own search did not find them
    record Person(Lookalike like, boolean here) {}

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What is typed may have changed, or the laptop may hold somebody new.
    void look(Newcomer newcomer) {
        if (!newcomer.askable()) {
            forget();
            return;
        }
        var known = newcomer.facts();
        switch (state.get()) {
            case State.Answered _ when known.equals(asked) -> whoIsHere(told);
            case State.Asking _ when known.equals(asked) -> {}
            default -> ask(newcomer, PAUSE);
        }
    }

    /// Who stands among those whom this laptop found, and so is not shown twice. Whoever the laptop
    /// merely holds is shown: their file may say them otherwise than the officer typed them.
    void shown(Set<UUID> people) {
        shown = Set.copyOf(people);
        if (state.get() instanceof State.Answered) {
            answer();
        }
    }

    /// Asks once more at once.
    void again(Newcomer newcomer) {
        if (newcomer.askable()) {
            ask(newcomer, Duration.ZERO);
        }
    }

    void forget() {
        asking.cancel();
        asking = NONE;
        asked = List.of();
        state.set(new State.TooLittle());
    }

    private void ask(Newcomer newcomer, Duration pause) {
        asking.cancel();
        asked = newcomer.facts();
        state.set(new State.Asking());
        asking = background.after(pause, () -> askNow(newcomer));
    }

    private void askNow(Newcomer newcomer) {
        var about = asked;
        asking =
                background.run(
                        Door.NETWORK,
                        () -> hub.like(newcomer),
                        Answer.<Elsewhere.Answer>to(
                                        answer -> {
                                            if (about.equals(asked)) {
                                                take(answer);
                                            }
                                        })
                                .orElse(_ -> state.set(new State.NotAsked(Reason.REFUSED))));
    }

    private void take(Elsewhere.Answer answer) {
        switch (answer) {
            case Elsewhere.Answer.Like like -> whoIsHere(like);
            case Elsewhere.Answer.NotAsked(var reason) -> state.set(new State.NotAsked(reason));
        }
    }

    private void whoIsHere(Elsewhere.Answer.Like answer) {
        var about = asked;
        background.read(
                () ->
                        answer.people().stream()
                                .map(like -> new Person(like, here.test(like.hit().person())))
                                .toList(),
                found -> {
                    if (about.equals(asked)) {
                        told = answer;
                        people = found;
                        answer();
                    }
                });
    }

    private void answer() {
        state.set(
                new State.Answered(
                        people.stream()
                                .filter(one -> !shown.contains(one.like().hit().person()))
                                .toList(),
                        told.known()));
    }
}
