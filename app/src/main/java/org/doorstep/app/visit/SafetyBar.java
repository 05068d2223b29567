package org.doorstep.app.visit;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Flow;
import org.doorstep.app.ui.Icons;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.frame.Desk;
import org.doorstep.app.ui.frame.StandingBar;
import org.doorstep.app.ui.visit.VisitAddress;
import org.doorstep.app.ui.visit.VisitWords;
import org.doorstep.app.visit.SafetyModel.Asked;
import org.doorstep.app.work.Background;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.visit.Visits;
import org.jspecify.annotations.Nullable;

/// Asks an officer who is out on a visit whether they are safe, above whatever page they are on.
public final class SafetyBar implements StandingBar {

    /// Ids for tests.
    static final String SAFE = "safety.safe";

    static final String OPEN = "safety.open";

    private static final Messages TEXT = Messages.of("visit");

    /// By how much later an officer who is safe is expected back.
    private static final Duration LONGER = Duration.ofMinutes(30);

    private final SafetyModel model;
    private final VisitWords words;
    private final Label asked = Texts.strong("");
    private final Label notSaved = Texts.body(TEXT.get("safety.notSaved"));
    private final Flow root = new Flow("safety-bar", 14, 8);
    private final Subscription follow;

    SafetyBar(SafetyModel model, Clock clock, Consumer<UUID> open) {
        this.model = model;
        this.words = new VisitWords(clock);
        asked.setGraphic(Icons.of("mdomz-timer"));
        notSaved.visibleProperty().bind(model.notSavedProperty());
        notSaved.managedProperty().bind(notSaved.visibleProperty());
        var safe = new Button(TEXT.get("safety.safe"));
        safe.setId(SAFE);
        safe.getStyleClass().add("accent");
        safe.setOnAction(_ -> model.safe(LONGER));
        var look = new Button(TEXT.get("safety.open"));
        look.setId(OPEN);
        look.setOnAction(_ -> {
            var now = model.askedProperty().get();
            if (now != null) {
                open.accept(now.visit().id());
            }
        });
        for (var button : new Button[] {safe, look}) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        root.getChildren().addAll(asked, safe, look, notSaved);
        root.getStyleClass().add("visit-touch");
        root.setAccessibleText(TEXT.get("safety.region"));
        root.managedProperty().bind(root.visibleProperty());
        follow = model.askedProperty().subscribe(this::show);
    }

    /// Follows the visits that are under way.
    public static StandingBar of(
            Visits visits, Changes changes, Background background, Clock clock, Desk desk) {
        return new SafetyBar(
                new SafetyModel(visits, changes, background, clock),
                clock,
                visit -> desk.open(VisitAddress.of(visit)));
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void close() {
        follow.unsubscribe();
        notSaved.visibleProperty().unbind();
        model.close();
    }

    private void show(@Nullable Asked now) {
        root.setVisible(now != null);
        if (now != null) {
            asked.setText(
                    TEXT.get(
                            now.late() ? "safety.late" : "safety.soon",
                            words.moment(now.backBy())));
        }
    }
}
