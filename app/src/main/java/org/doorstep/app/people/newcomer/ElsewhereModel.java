package org.doorstep.app.people.newcomer;

import java.time.Duration;
import java.util.List;
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

        /// @param people who are not on this laptop
        /// @param known of whom only the team is named
        record Answered(List<Lookalike> people, List<Known> known) implements State {

            /// Whether somebody among them is likely the same.
            boolean likely() {
                return !known.isEmpty() || people.stream().anyMatch(Lookalike::likely);
            }
        }

        /// Only this laptop was searched.
        record NotAsked(Reason reason) implements State {}
    }

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
            case State.Answered(var people, var told) when known.equals(asked) ->
                    leaveOut(people, told);
            case State.Asking _ when known.equals(asked) -> {}
            default -> ask(newcomer, PAUSE);
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
            case Elsewhere.Answer.Like(var people, var known) -> leaveOut(people, known);
            case Elsewhere.Answer.NotAsked(var reason) -> state.set(new State.NotAsked(reason));
        }
    }

    /// Who is on this laptop stands there already.
    private void leaveOut(List<Lookalike> people, List<Known> known) {
        var about = asked;
        background.read(
                () ->
                        new State.Answered(
                                people.stream()
                                        .filter(like -> !here.test(like.hit().person()))
                                        .toList(),
                                known),
                answered -> {
                    if (about.equals(asked)) {
                        state.set(answered);
                    }
                });
    }
}
