package org.doorstep.app.visit;

import java.time.Duration;
import java.time.Instant;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Flow;
import org.doorstep.app.ui.Icons;
import org.doorstep.app.ui.Mnemonic;
import org.doorstep.app.ui.Styled;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.visit.Visit;

/// The clock of a visit that is under way: how long the officer is there, by when they are expected
/// back, and on a line of their own the ways to say that they are safe or leave. So no button moves
/// away under a thumb when the minutes grow longer.
final class ThereBar {

    /// Ids for tests.
    static final String SAFE = "visit.safe";

    static final String END = "visit.end";
    static final String CLOCK = "visit.clock";

    private static final Messages TEXT = Messages.of("visit");

    private final VisitModel model;
    private final Label since = Texts.strong("");
    private final Label back = Texts.body("");
    private final VBox root = new VBox();

    ThereBar(VisitModel model) {
        this.model = model;
        since.setId(CLOCK);
        since.setGraphic(Icons.of("mdomz-timer"));
        var safe = new Button(TEXT.get("safe"), Icons.of("mdoal-check"));
        safe.setId(SAFE);
        Mnemonic.in(safe);
        safe.setOnAction(_ -> model.safe(null));
        var more = new MenuButton(TEXT.get("safe.more"));
        more.getItems()
                .addAll(
                        later("safe.more.half", Duration.ofMinutes(30)),
                        later("safe.more.hour", Duration.ofHours(1)),
                        later("safe.more.two", Duration.ofHours(2)));
        var end = new Button(TEXT.get("end"));
        end.setId(END);
        Mnemonic.in(end);
        end.setOnAction(_ -> model.end());
        for (var control : new Region[] {safe, more, end, since}) {
            control.setMinWidth(Region.USE_PREF_SIZE);
        }
        var clock = new Flow("visit-clock", 16, 4);
        clock.getChildren().addAll(since, back);
        var deeds = new Flow("visit-actions", 12, 10);
        deeds.getChildren().addAll(safe, more, end);
        root.getStyleClass().add("visit-there");
        root.getChildren().addAll(clock, deeds);
    }

    Region root() {
        return root;
    }

    void show(Visit visit, Instant now) {
        var began = visit.startedAt();
        since.setText(began == null ? "" : TEXT.get("there.since", model.words().since(began)));
        var by = visit.backBy();
        var late = visit.isOverdue(now);
        back.setText(
                by == null
                        ? ""
                        : TEXT.get(late ? "there.late" : "there.back", model.words().moment(by)));
        Styled.when(back, "field-error", late);
    }

    private MenuItem later(String key, Duration longer) {
        var item = new MenuItem(TEXT.get(key));
        item.setOnAction(_ -> model.safe(longer));
        return item;
    }
}
