package org.doorstep.app.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A field with its label above, an optional hint, and an error that says what to do.
public final class FieldBox {

    private final VBox root = new VBox();
    private final Label label;
    private final TextInputControl input;

    /// @param label in words, with `_` before its mnemonic
    /// @param hint a line under the label, or null
    public FieldBox(String label, @Nullable String hint, TextInputControl input) {
        this(label, hint, input, input);
    }

    /// @param holder the node that holds the input and what stands beside it
    public FieldBox(String label, @Nullable String hint, TextInputControl input, Node holder) {
        this.label = Texts.strong(label);
        Mnemonic.in(this.label);
        this.label.setLabelFor(input);
        this.input = input;
        root.getStyleClass().add("field-box");
        root.getChildren().add(this.label);
        if (hint != null) {
            var line = Texts.caption(hint);
            root.getChildren().add(line);
            input.setAccessibleHelp(hint);
        }
        root.getChildren().add(holder);
    }

    /// Shows the error above the field while it is not empty.
    public FieldBox error(ObservableValue<String> error) {
        var line = Texts.body("");
        line.getStyleClass().add("field-error");
        line.textProperty().bind(error);
        line.visibleProperty().bind(line.textProperty().isNotEmpty());
        line.managedProperty().bind(line.visibleProperty());
        line.visibleProperty().subscribe(wrong -> Styled.when(input, "wrong", wrong));
        root.getChildren().add(root.getChildren().size() - 1, line);
        return this;
    }

    public VBox root() {
        return root;
    }
}
