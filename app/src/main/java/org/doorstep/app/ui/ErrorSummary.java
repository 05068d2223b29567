package org.doorstep.app.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

/// What is wrong with a form, above it: each line leads to its field in the same words as beside
/// the field, and brings it in sight.
public final class ErrorSummary {

    private final VBox root = new VBox();
    private final String heading;

    /// One thing that is wrong.
    ///
    /// @param lead leads to where the officer puts it right
    public record Fault(String words, Runnable lead) {

        /// @param field where the officer puts it right
        public Fault(String words, Node field) {
            this(words, field::requestFocus);
        }
    }

    /// @param heading for example *There is a problem*
    public ErrorSummary(String heading) {
        this.heading = heading;
        root.getStyleClass().add("error-summary");
        show(List.of());
    }

    public VBox root() {
        return root;
    }

    /// Shows these, and puts the focus on the first; nothing if there are none.
    public void show(List<Fault> faults) {
        root.getChildren().clear();
        root.setVisible(!faults.isEmpty());
        root.setManaged(!faults.isEmpty());
        if (faults.isEmpty()) {
            return;
        }
        root.getChildren().add(Texts.sectionTitle(heading));
        faults.forEach(fault -> root.getChildren().add(link(fault)));
        root.getChildren().get(1).requestFocus();
    }

    private Hyperlink link(Fault fault) {
        var link = new Hyperlink(fault.words());
        link.setAccessibleText(heading + ": " + fault.words());
        link.setWrapText(true);
        link.setOnAction(_ -> {
            fault.lead().run();
            var field = root.getScene().getFocusOwner();
            if (field != null) {
                InSight.bring(field);
            }
        });
        return link;
    }
}
