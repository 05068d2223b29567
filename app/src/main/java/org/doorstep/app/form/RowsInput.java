package org.doorstep.app.form;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Icons;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.form.Filled;
import org.doorstep.domain.form.Question;

/// A list: as many rows as there are, each with the same questions.
final class RowsInput implements Input {

    private static final Messages TEXT = Messages.of("form");

    private final FormModel model;
    private final FormDesk desk;
    private final Question list;
    private final VBox rows = new VBox();
    private final Button add = new Button("", Icons.of("mdoal-add"));
    private final VBox root = new VBox(rows, add);
    private final List<QuestionBox> boxes = new ArrayList<>();
    private List<Integer> shown = List.of();

    RowsInput(FormModel model, FormDesk desk, Question list) {
        this.model = model;
        this.desk = desk;
        this.list = list;
        rows.getStyleClass().add("rows");
        root.getStyleClass().add("rows-input");
        add.setOnAction(_ -> add());
        build();
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public Node first() {
        return boxes.isEmpty() ? add : boxes.getFirst().first();
    }

    /// Those of all rows.
    List<QuestionBox> boxes() {
        return boxes;
    }

    @Override
    public void refresh(Filled filled) {
        if (!Typing.rows(model.typed(list.id())).equals(shown)) {
            build();
        }
        boxes.forEach(box -> box.update(filled));
    }

    private void build() {
        shown = Typing.rows(model.typed(list.id()));
        boxes.clear();
        rows.getChildren().clear();
        for (int i = 0; i < shown.size(); i++) {
            rows.getChildren().add(row(i, shown.get(i)));
        }
        add.setText(shown.isEmpty() ? TEXT.get("rows.add") : TEXT.get("rows.another"));
        add.setAccessibleText(add.getText() + ": " + list.label());
    }

    private Region row(int index, int number) {
        var title = Texts.secondary(TEXT.get("rows.number", index + 1));
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var remove = new Button(TEXT.get("rows.remove"));
        remove.getStyleClass().addAll("flat", "link");
        remove.setAccessibleText(TEXT.get("rows.remove.of", index + 1, list.label()));
        remove.setOnAction(_ -> remove(number));
        var head = new HBox(title, room, remove);
        head.getStyleClass().add("row-head");
        var card = new VBox(head);
        card.getStyleClass().add("row-card");
        for (var part : list.parts()) {
            var box =
                    new QuestionBox(
                            model,
                            desk,
                            part,
                            Filled.path(list.id(), index, part.id()),
                            Typing.cell(list.id(), number, part.id()));
            boxes.add(box);
            card.getChildren().add(box.root());
        }
        return card;
    }

    private void add() {
        var number = model.addRow(list.id());
        var index = Typing.rows(model.typed(list.id())).indexOf(number);
        boxes.get(index * list.parts().size()).first().requestFocus();
    }

    private void remove(int number) {
        var undo = model.removeRow(list.id(), number);
        add.requestFocus();
        desk.say(TEXT.get("rows.removed", list.label()), undo);
    }
}
