package org.doorstep.app.ui.draft;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.ui.Flow;
import org.doorstep.app.ui.Texts;

/// What somebody else typed, beside what the officer has: a line that says so, and the words behind
/// a button.
public final class BesideBox {

    /// What it says.
    ///
    /// @param line whose words they are, and since when
    /// @param theirs for a screen reader, over the words
    public record Words(String line, String show, String hide, String theirs) {}

    private final Flow buttons = new Flow("buttons", 10, 6);
    private final VBox root;

    /// @param id of the button that shows the words
    /// @param answers asked each time they are shown
    public BesideBox(String id, Words words, Supplier<List<Node>> answers) {
        var theirs = new VBox();
        theirs.getStyleClass().add("answers");
        // Many answers roll; what the officer types stays in sight.
        var rolling = new ScrollPane(theirs);
        rolling.setFitToWidth(true);
        rolling.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        rolling.setAccessibleText(words.theirs());
        rolling.setVisible(false);
        rolling.setManaged(false);
        var show = new Button(words.show());
        show.setId(id);
        show.setOnAction(_ -> {
            var now = !rolling.isVisible();
            if (now) {
                theirs.getChildren().setAll(answers.get());
            }
            rolling.setVisible(now);
            rolling.setManaged(now);
            show.setText(now ? words.hide() : words.show());
        });
        buttons.getChildren().add(show);
        root = new VBox(Texts.whole(Texts.body(words.line())), buttons, rolling);
        root.getStyleClass().add("besides");
    }

    /// With what to do first.
    public BesideBox first(Button button) {
        buttons.getChildren().addFirst(button);
        return this;
    }

    /// With something that is seldom done.
    public BesideBox last(Button button) {
        button.getStyleClass().add("flat");
        buttons.getChildren().add(button);
        return this;
    }

    public Region root() {
        return root;
    }
}
