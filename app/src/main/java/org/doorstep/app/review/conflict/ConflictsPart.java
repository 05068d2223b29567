package org.doorstep.app.review.conflict;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import org.doorstep.app.review.ReviewPart;
import org.doorstep.app.review.conflict.AnotherPart.Option;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.text.RecordWords;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.app.ui.frame.Desk;
import org.doorstep.app.ui.frame.Page;
import org.doorstep.app.ui.frame.PlainPage;
import org.doorstep.app.work.Background;
import org.doorstep.domain.access.Colleague;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.clock.Reckonings;
import org.doorstep.domain.conflict.Conflicts;
import org.doorstep.domain.laptop.Settings;

/// The conflicts among what waits for a decision.
///
/// @param waiting how many of them wait
/// @param reckonings what the rules of clocks are called
/// @param people asked away from the screen: a person, if this laptop holds them
/// @param colleagues whom this laptop knows, by the officer's id
/// @param personPage where a person's file is shown
public record ConflictsPart(
        Conflicts conflicts,
        ObservableValue<? extends Number> waiting,
        RecordWords words,
        Reckonings reckonings,
        Function<UUID, Optional<Mention>> people,
        ObservableValue<Map<String, Colleague>> colleagues,
        Settings settings,
        Changes changes,
        Background background,
        Dates dates,
        Function<UUID, Address> personPage) {

    private static final Messages TEXT = Messages.of("review");

    public ReviewPart part() {
        return new ReviewPart("conflicts", TEXT.get("page"), waiting, this::open);
    }

    private Page open(Desk desk) {
        var saying = new ConflictWords(words, reckonings, dates);
        var model =
                new ConflictsModel(
                        conflicts, saying, people, colleagues, settings, changes, background);
        var view =
                new ConflictsView(
                        model,
                        this::options,
                        desk.form(),
                        new ConflictsView.Hears(
                                person -> desk.open(personPage.apply(person)),
                                decided ->
                                        desk.say(
                                                saying.settled(decided.row(), decided.settled()),
                                                () -> model.reopen(decided.settled())),
                                () -> desk.say(TEXT.get("copied"))));
        return new PlainPage(
                TEXT.get("page"),
                view.root(),
                view::focus,
                () -> {
                    view.close();
                    model.close();
                });
    }

    private List<Option> options() {
        return colleagues.getValue().values().stream()
                .filter(colleague -> colleague.endedOn() == null)
                .sorted(Comparator.comparing(Colleague::name))
                .map(colleague -> new Option(colleague.officer(), colleague.name()))
                .toList();
    }
}
