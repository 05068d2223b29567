package org.doorstep.app.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Flow;
import org.doorstep.app.ui.MarkerTag;
import org.doorstep.app.ui.Prose;
import org.doorstep.app.ui.visit.VisitShown.Warning;
import org.doorstep.domain.citizen.Age;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.ShownValue;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.identifier.PartialDate;

/// Whose form it is, always in sight: warnings, name, birth and address.
final class PersonStrip {

    private static final Messages TEXT = Messages.of("form");

    private final Clock clock;
    private final Runnable asked;
    private final Flow markers = new Flow("markers-bar", 8, 6);
    private final Flow identity = new Flow("person-strip", 16, 2);
    private final VBox root = new VBox(markers, identity);

    /// @param asked leads to the person's page, where warnings say more
    PersonStrip(Clock clock, Runnable asked) {
        this.clock = clock;
        this.asked = asked;
        markers.managedProperty().bind(markers.visibleProperty());
        markers.setVisible(false);
    }

    Region root() {
        return root;
    }

    /// @param warnings those about the person first, then those about others who live there
    void show(SingleView view, List<Warning> warnings) {
        markers.getChildren().clear();
        warnings.forEach(warning -> {
            var caution = warning.caution();
            var tag =
                    MarkerTag.of(
                            new Caution(
                                    caution.level(),
                                    warning.words(),
                                    caution.since(),
                                    caution.reviewOn()),
                            asked);
            tag.setWrapText(true);
            markers.getChildren().add(tag);
        });
        markers.setVisible(!warnings.isEmpty());
        var name = Prose.of(view.name().display(), "strong");
        name.setAccessibleText(view.name().spoken());
        identity.getChildren().setAll(name);
        born(view)
                .ifPresent(
                        words -> identity.getChildren().add(fact(TEXT.get("strip.born"), words)));
        view.died()
                .map(PartialDate::shown)
                .ifPresent(day -> identity.getChildren().add(fact(TEXT.get("strip.died"), day)));
        identity.getChildren()
                .add(
                        fact(
                                TEXT.get("strip.address"),
                                view.addressHidden()
                                        ? TEXT.get("strip.hidden")
                                        : view.value(Field.ADDRESS)
                                                .map(ShownValue::value)
                                                .orElse(TEXT.get("strip.notKnown"))));
    }

    private Optional<String> born(SingleView view) {
        return view.born()
                .map(born ->
                        Age.on(LocalDate.now(clock), born)
                                .map(age -> born.shown() + " (" + age.shown() + ")")
                                .orElseGet(born::shown));
    }

    private static Node fact(String label, String value) {
        var words = new Label(label + " " + value);
        words.setWrapText(true);
        words.getStyleClass().add("secondary");
        return words;
    }
}
