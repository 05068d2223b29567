package org.doorstep.app.visit;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.visit.VisitShown;
import org.doorstep.app.ui.visit.VisitWords;
import org.doorstep.domain.visit.Readiness.Check;
import org.doorstep.domain.visit.Readiness.Thing;

/// The pack of a visit: what is on the laptop, what is missing, and what to do about it.
final class PackPane {

    private static final Messages TEXT = Messages.of("visit");

    private PackPane() {}

    static VBox of(VisitShown visit, VisitWords words) {
        var light = visit.ready().light();
        var head = new HBox(Texts.sectionTitle(TEXT.get("pack")), VisitWords.light(light));
        head.getStyleClass().add("visit-head-line");
        var box =
                new VBox(
                        head,
                        Texts.body(
                                TEXT.get(
                                        switch (light) {
                                            case READY -> "pack.ready";
                                            case LOOK -> "pack.look";
                                            case MISSING -> "pack.missing";
                                        })));
        box.getStyleClass().addAll("card", "visit-pack");
        visit.ready().checks().forEach(check -> box.getChildren().add(line(check, visit, words)));
        return box;
    }

    private static Node line(Check check, VisitShown visit, VisitWords words) {
        var said = Texts.body(words(check, visit, words));
        HBox.setHgrow(said, Priority.ALWAYS);
        var light = new HBox(VisitWords.light(check.light()));
        light.getStyleClass().add("visit-light");
        var line = new HBox(light, said);
        line.getStyleClass().add("visit-check");
        return line;
    }

    private static String words(Check check, VisitShown visit, VisitWords words) {
        var last = visit.lastInStep();
        if (check.thing() == Thing.IN_STEP && last == null) {
            return TEXT.get("check.in_step.never");
        }
        if (check.thing() == Thing.WARNINGS && check.count() > 0 && visit.read() == null) {
            return TEXT.get("check.warnings.unread", check.count());
        }
        return TEXT.get(
                "check." + check.thing().name().toLowerCase(Locale.ROOT) + "." + check.light(),
                check.count(),
                last == null ? "" : words.moment(last));
    }
}
