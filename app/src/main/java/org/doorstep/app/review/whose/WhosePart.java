package org.doorstep.app.review.whose;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import org.doorstep.app.review.ReviewPart;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.text.RecordWords;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.app.ui.frame.Desk;
import org.doorstep.app.ui.frame.Page;
import org.doorstep.app.ui.frame.PlainPage;
import org.doorstep.app.ui.frame.Waiting;
import org.doorstep.app.work.Background;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.identity.UnplacedEntries;

/// The entries of which somebody must say whom they are about, among what waits for a decision.
///
/// @param waiting how many of them wait
/// @param look a person, which keeps that the officer looked at their file
/// @param again the same of somebody at whom the officer has looked already
/// @param citizen where a person's file is shown
public record WhosePart(
        UnplacedEntries entries,
        ObservableValue<? extends Number> waiting,
        Function<UUID, Optional<Mention>> look,
        Function<UUID, Optional<Mention>> again,
        RecordWords words,
        Dates dates,
        Changes changes,
        Background background,
        Function<UUID, Address> citizen) {

    /// Why an officer who places an entry looks at both files.
    public static final String REASON = "Deciding whom an entry is about";

    private static final Messages TEXT = Messages.of("whose");

    public ReviewPart part() {
        return new ReviewPart("whose", TEXT.get("part"), waiting, this::open);
    }

    private Page open(Desk desk) {
        var model = new WhoseModel(entries, look, again, words, dates, changes, background);
        var view =
                new WhoseView(
                        model,
                        new WhoseView.Hears(
                                person -> desk.open(citizen.apply(person)),
                                placed ->
                                        desk.say(
                                                new Waiting(
                                                        TEXT.get("done"), TEXT.get("done.sent")),
                                                () -> model.undo(placed))));
        return new PlainPage(
                TEXT.get("part"),
                view.root(),
                view::focus,
                () -> {
                    view.close();
                    model.close();
                });
    }
}
