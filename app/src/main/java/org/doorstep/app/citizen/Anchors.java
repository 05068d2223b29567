package org.doorstep.app.citizen;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.OneOf;

/// What leads to the parts of a citizen's page, one of which is shown.
final class Anchors {

    private static final Messages TEXT = Messages.of("citizen");

    /// Id of an anchor, before its part's name.
    static final String PART = "citizen.part.";

    /// The parts of the page.
    enum Part {
        OVERVIEW,
        TIMELINE,
        CHRONOLOGY,
        HOUSEHOLD,
        CASES,
        TASKS,
        VALUES,
        ADDRESSES
    }

    private final FlowPane root = new FlowPane();
    private final Consumer<Part> show;
    private final OneOf<Part> one;

    /// @param show shows that part
    Anchors(Consumer<Part> show) {
        this.show = show;
        root.getStyleClass().add("anchors");
        one = new OneOf<>(show);
        for (var part : Part.values()) {
            var anchor = new ToggleButton(title(part));
            anchor.setId(PART + part.name().toLowerCase(Locale.ROOT));
            anchor.getStyleClass().add("anchor");
            root.getChildren().add(one.add(anchor, part));
        }
        one.show(Part.OVERVIEW);
    }

    Region root() {
        return root;
    }

    /// Shows that part, as if its anchor had been pressed.
    void lead(Part part) {
        one.show(part);
        show.accept(part);
    }

    /// Says how many of what is there are open.
    void count(Part part, int open) {
        anchor(part).setText(open == 0 ? title(part) : TEXT.get("anchor.open", title(part), open));
    }

    private ToggleButton anchor(Part part) {
        return root.getChildren().stream()
                .filter(anchor -> anchor.getUserData() == part)
                .map(ToggleButton.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static String title(Part part) {
        return switch (part) {
            case OVERVIEW -> TEXT.get("anchor.overview");
            case TIMELINE -> TEXT.get("anchor.timeline");
            case CHRONOLOGY -> TEXT.get("anchor.chronology");
            case HOUSEHOLD -> TEXT.get("anchor.household");
            case CASES -> TEXT.get("anchor.cases");
            case TASKS -> TEXT.get("anchor.tasks");
            case VALUES -> TEXT.get("anchor.values");
            case ADDRESSES -> TEXT.get("anchor.addresses");
        };
    }
}
