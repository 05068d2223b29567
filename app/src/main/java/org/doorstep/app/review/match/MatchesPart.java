package org.doorstep.app.review.match;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import org.doorstep.app.review.ReviewPart;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.frame.Desk;
import org.doorstep.app.ui.frame.Page;
import org.doorstep.app.ui.frame.PlainPage;
import org.doorstep.app.ui.frame.Waiting;
import org.doorstep.app.work.Background;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.citizen.CitizenFile;
import org.doorstep.domain.identity.Matches;
import org.doorstep.domain.identity.Matches.Decided;

/// The possible matches among what waits for a decision.
///
/// @param waiting how many of them wait
/// @param look opens a person's file for the officer, which keeps that they looked
public record MatchesPart(
        Matches matches,
        ObservableValue<? extends Number> waiting,
        Function<UUID, Optional<CitizenFile>> look,
        Changes changes,
        Background background) {

    /// Why an officer who reviews a pair looks at both files.
    public static final String REASON = "Review of possible matches";

    private static final Messages TEXT = Messages.of("match");

    public ReviewPart part() {
        return new ReviewPart("matches", TEXT.get("place"), waiting, this::open);
    }

    private Page open(Desk desk) {
        var model = new MatchesModel(matches, look, changes, background);
        var view =
                new MatchesView(
                        model,
                        desk.form(),
                        decided -> say(desk, decided, () -> model.undo(decided)));
        return new PlainPage(
                TEXT.get("place"),
                view.root(),
                view::focus,
                () -> {
                    view.close();
                    model.close();
                });
    }

    private static void say(Desk desk, Decided decided, Runnable undo) {
        if (decided.ruling() == null) {
            desk.say(TEXT.get("done.unsure"), undo);
        } else {
            desk.say(new Waiting(TEXT.get("done"), TEXT.get("done.sent")), undo);
        }
    }
}
