package org.doorstep.app.form;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Flow;
import org.doorstep.app.ui.OneOf;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.form.Filled;
import org.doorstep.domain.form.Question;

/// One of several options, all in sight. Delete takes the answer back.
final class ChoiceInput implements Input {

    private static final Messages TEXT = Messages.of("form");
    private static final int SHORT = 14;
    private static final int FEW = 3;

    private final FormModel model;
    private final String name;
    private final OneOf<String> one;
    private final List<RadioButton> buttons = new ArrayList<>();
    private final Button clear = new Button(TEXT.get("clear"));
    private final Pane root;

    ChoiceInput(FormModel model, Question question, String name) {
        this.model = model;
        this.name = name;
        root = inRow(question) ? new Flow("options-row", 20, 4) : new VBox();
        root.getStyleClass().add("options");
        one = new OneOf<>(chosen -> model.type(name, chosen));
        for (var option : question.options()) {
            var button = one.add(new RadioButton(option.label()), option.id());
            button.setWrapText(true);
            button.setAccessibleText(question.label() + ": " + option.label());
            buttons.add(button);
            root.getChildren().add(button);
            var hint = option.hint();
            if (hint != null) {
                button.setAccessibleHelp(hint);
                var line = Texts.caption(hint);
                line.getStyleClass().add("option-hint");
                root.getChildren().add(line);
            }
        }
        clear.getStyleClass().addAll("flat", "link", "clear");
        clear.setAccessibleText(TEXT.get("clear.of", question.label()));
        clear.setOnAction(_ -> {
            model.type(name, "");
            first().requestFocus();
        });
        clear.managedProperty().bind(clear.visibleProperty());
        root.getChildren().add(clear);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        show();
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public Node first() {
        return buttons.stream()
                .filter(RadioButton::isSelected)
                .findFirst()
                .orElse(buttons.getFirst());
    }

    @Override
    public void refresh(Filled filled) {
        show();
    }

    private void show() {
        var chosen = model.typed(name);
        clear.setVisible(!chosen.isEmpty());
        one.show(chosen);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            model.type(name, "");
            event.consume();
        }
    }

    private static boolean inRow(Question question) {
        return question.options().size() <= FEW
                && question.options().stream()
                        .allMatch(option ->
                                option.hint() == null && option.label().length() <= SHORT);
    }
}
