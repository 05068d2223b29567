package org.doorstep.app.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.form.Filled;
import org.doorstep.domain.form.Question;
import org.doorstep.domain.form.Question.Option;

/// As many of the options as hold. One that stands alone takes the others back, and they it.
final class ManyInput implements Input {

    private final FormModel model;
    private final String name;
    private final Map<Option, CheckBox> boxes = new LinkedHashMap<>();
    private final VBox root = new VBox();

    ManyInput(FormModel model, Question question, String name) {
        this.model = model;
        this.name = name;
        root.getStyleClass().add("options");
        for (var option : question.options()) {
            var box = new CheckBox(option.label());
            box.setWrapText(true);
            box.setAccessibleText(question.label() + ": " + option.label());
            box.setOnAction(_ -> chosen(option, box.isSelected()));
            boxes.put(option, box);
            root.getChildren().add(box);
            var hint = option.hint();
            if (hint != null) {
                box.setAccessibleHelp(hint);
                var line = Texts.caption(hint);
                line.getStyleClass().add("option-hint");
                root.getChildren().add(line);
            }
        }
        show();
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public Node first() {
        return boxes.values().iterator().next();
    }

    @Override
    public void refresh(Filled filled) {
        show();
    }

    private void show() {
        var chosen = Typing.words(model.typed(name)).collect(Collectors.toSet());
        boxes.forEach((option, box) -> box.setSelected(chosen.contains(option.id())));
    }

    private void chosen(Option option, boolean now) {
        if (now) {
            boxes.forEach((other, box) -> {
                if (other != option && (option.alone() || other.alone())) {
                    box.setSelected(false);
                }
            });
        }
        model.type(
                name,
                boxes.entrySet().stream()
                        .filter(entry -> entry.getValue().isSelected())
                        .map(entry -> entry.getKey().id())
                        .collect(Collectors.joining(" ")));
    }
}
