package org.doorstep.app.people.newcomer;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Background.Door;
import org.doorstep.app.work.Latest;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Newcomers;
import org.doorstep.domain.form.Answers;
import org.doorstep.domain.search.Lookalikes;
import org.doorstep.domain.search.PeopleSearch;

/// The form by which a new person is registered, and whoever may be them already: on this laptop,
/// looked for at every key, and at the hub, asked when the officer pauses. What is typed is on the
/// disk as it is typed, and there again when the page is opened.
public final class NewcomerModel {

    /// Most people shown beside the form.
    static final int LIKE = 5;

    private final Newcomers newcomers;
    private final Answers answers;
    private final Lookalikes lookalikes;
    private final ElsewhereModel elsewhere;
    private final List<Category> services;
    private final Background background;
    private final Clock clock;
    private final Latest<Lookalikes.Answer> looking;
    private final Map<NewcomerField, StringProperty> fields = new EnumMap<>(NewcomerField.class);
    private final ReadOnlyObjectWrapper<Lookalikes.Answer> like =
            new ReadOnlyObjectWrapper<>(new Lookalikes.Answer.TooLittle());
    private final ReadOnlyObjectWrapper<Map<NewcomerField, String>> faults =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyBooleanWrapper notKept = new ReadOnlyBooleanWrapper();
    private final ChangeListener<Number> renewed = (_, _, _) -> look();
    private boolean settling;
    private boolean saving;

    /// @param searchRenewed changes when the search knows people anew
    /// @param elsewhere whom the hub knows beside them
    /// @param services for which the officer may write, their own first; never empty
    NewcomerModel(
            Newcomers newcomers,
            Answers answers,
            PeopleSearch search,
            ObservableValue<? extends Number> searchRenewed,
            ElsewhereModel elsewhere,
            List<Category> services,
            Background background,
            Clock clock) {
        this.newcomers = newcomers;
        this.answers = answers;
        this.lookalikes = new Lookalikes(search);
        this.elsewhere = elsewhere;
        this.services = List.copyOf(services);
        this.background = background;
        this.clock = clock;
        this.looking = background.latest(this::found, _ -> {});
        for (var field : NewcomerField.values()) {
            var typed = new SimpleStringProperty("");
            typed.subscribe((_, _) -> changed(field));
            fields.put(field, typed);
        }
        settle(Map.of());
        // Weakly, for the search lives longer than the page.
        searchRenewed.addListener(new WeakChangeListener<>(renewed));
        background.read(
                () -> answers.of(Newcomers.NOBODY, Newcomers.FORM),
                kept -> {
                    if (typed().blank()) {
                        settle(kept);
                        look();
                    }
                });
    }

    StringProperty typed(NewcomerField field) {
        return requireNonNull(fields.get(field));
    }

    /// For which services a person can be registered.
    List<Category> services() {
        return services;
    }

    /// Who may be the same.
    ReadOnlyObjectProperty<Lookalikes.Answer> likeProperty() {
        return like.getReadOnlyProperty();
    }

    /// Whom the hub knows beside them.
    ReadOnlyObjectProperty<ElsewhereModel.State> elsewhereProperty() {
        return elsewhere.stateProperty();
    }

    /// Asks the hub once more.
    void askAgain() {
        elsewhere.again(typed().newcomer());
    }

    /// What was wrong when the officer last asked to register, in the order of the fields.
    ReadOnlyObjectProperty<Map<NewcomerField, String>> faultsProperty() {
        return faults.getReadOnlyProperty();
    }

    /// Whether the laptop could not keep what was typed last.
    ReadOnlyBooleanProperty notKeptProperty() {
        return notKept.getReadOnlyProperty();
    }

    /// Registers the person, whoever may be like them, if what is typed can be read.
    ///
    /// @param done hears of the new person and what they are called
    void register(Registered done) {
        var typed = typed();
        var wrong = typed.faults(LocalDate.now(clock));
        faults.set(wrong);
        if (saving || !wrong.isEmpty()) {
            return;
        }
        saving = true;
        var newcomer = typed.newcomer();
        background.run(
                Door.WRITE,
                () -> newcomers.register(newcomer),
                Answer.<UUID>to(
                                person -> {
                                    saving = false;
                                    settle(Map.of());
                                    done.accept(
                                            person,
                                            (newcomer.givenName() + " " + newcomer.familyName())
                                                    .strip());
                                })
                        .orElse(_ -> {
                            saving = false;
                            notKept.set(true);
                        }));
    }

    /// Hears of somebody who was registered.
    interface Registered {
        void accept(UUID person, String name);
    }

    /// Empties the form.
    ///
    /// @param done hears how to take it back
    void clear(Consumer<Runnable> done) {
        var typed = typed();
        if (saving || typed.blank()) {
            return;
        }
        settle(Map.of());
        look();
        background.write(
                () -> {
                    answers.discard(Newcomers.NOBODY, Newcomers.FORM);
                    return typed;
                },
                _ ->
                        done.accept(() ->
                                typed.fields().forEach((field, text) -> typed(field).set(text))));
    }

    /// The page is closed. What was typed is kept.
    void forget() {
        looking.forget();
        elsewhere.forget();
        settle(Map.of());
        like.set(new Lookalikes.Answer.TooLittle());
    }

    private void settle(Map<String, String> kept) {
        settling = true;
        var begin = new HashMap<>(kept);
        begin.putIfAbsent(NewcomerField.SERVICE.toString(), services.getFirst().toString());
        fields.forEach((field, typed) -> typed.set(begin.getOrDefault(field.toString(), "")));
        settling = false;
        faults.set(Map.of());
        notKept.set(false);
    }

    private void changed(NewcomerField field) {
        if (settling) {
            return;
        }
        keep(field, typed(field).get());
        look();
    }

    private void keep(NewcomerField field, String text) {
        background.run(
                Door.WRITE,
                () -> {
                    answers.keep(Newcomers.NOBODY, Newcomers.FORM, field.toString(), text);
                    return field;
                },
                Answer.<NewcomerField>to(_ -> notKept.set(false)).orElse(_ -> notKept.set(true)));
    }

    private void found(Lookalikes.Answer answer) {
        like.set(answer);
        elsewhere.shown(
                answer instanceof Lookalikes.Answer.Like(var people)
                        ? people.stream().map(one -> one.hit().person()).collect(toSet())
                        : Set.of());
    }

    private void look() {
        var newcomer = typed().newcomer();
        looking.submit(() -> lookalikes.of(newcomer, LIKE));
        elsewhere.look(newcomer);
    }

    private NewcomerTyped typed() {
        var typed = new EnumMap<NewcomerField, String>(NewcomerField.class);
        fields.forEach((field, text) -> typed.put(field, text.get()));
        var chosen = typed.getOrDefault(NewcomerField.SERVICE, "");
        var service =
                services.stream()
                        .filter(each -> each.toString().equals(chosen))
                        .findFirst()
                        .orElse(services.getFirst());
        return new NewcomerTyped(typed, service);
    }
}
