package org.doorstep.app.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Flow;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.form.BodyMark;
import org.doorstep.domain.form.BodyMark.Side;
import org.doorstep.domain.form.Filled;
import org.doorstep.domain.form.Question;

/// Marks on a drawn body, set by pressing on it or chosen by the name of the place; all stand in a
/// list below it, which says the same and has the whole width for words.
final class BodyMapInput implements Input {

    private static final Messages TEXT = Messages.of("form");

    private final FormModel model;
    private final FormDesk desk;
    private final String name;
    private final BodyPicture picture;
    private final MenuButton add = new MenuButton(TEXT.get("mark.add"));
    private final VBox list = new VBox();
    private final VBox root = new VBox();
    private List<BodyMark> shown = List.of();

    BodyMapInput(FormModel model, FormDesk desk, Question question, String name) {
        this.model = model;
        this.desk = desk;
        this.name = name;
        picture = new BodyPicture(this::add);
        for (var side : Side.values()) {
            BodyPlaces.ALL.stream()
                    .filter(place -> place.side() == side)
                    .forEach(place -> {
                        var item = new MenuItem(AnswerWords.mark(place.mark()));
                        item.setOnAction(_ -> add(place.mark()));
                        add.getItems().add(item);
                    });
        }
        add.setAccessibleText(TEXT.get("mark.add") + ": " + question.label());
        list.getStyleClass().add("marks-list");
        add.setMinWidth(MenuButton.USE_PREF_SIZE);
        var below = new Flow("answer-parts-row", 12, 6);
        below.getChildren().addAll(add, Texts.caption(TEXT.get("mark.hint")));
        list.managedProperty().bind(list.visibleProperty());
        root.getStyleClass().add("answer-parts");
        root.getChildren().addAll(picture.root(), below, list);
        show(Typing.marks(model.typed(name)));
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public Node first() {
        return add;
    }

    @Override
    public void refresh(Filled filled) {
        var marks = Typing.marks(model.typed(name));
        if (!marks.equals(shown)) {
            show(marks);
        }
    }

    private void add(BodyMark mark) {
        var marks = new ArrayList<>(shown);
        marks.add(mark);
        type(marks);
        ((TextField) ((VBox) list.getChildren().getLast()).getChildren().getLast()).requestFocus();
    }

    private void type(List<BodyMark> marks) {
        shown = List.of();
        model.type(name, Written.marks(marks));
        show(marks);
    }

    private void show(List<BodyMark> marks) {
        shown = List.copyOf(marks);
        picture.show(marks);
        list.getChildren().clear();
        for (int i = 0; i < marks.size(); i++) {
            list.getChildren().add(row(i, marks.get(i)));
        }
        list.setVisible(!marks.isEmpty());
    }

    private VBox row(int index, BodyMark mark) {
        var place =
                new Label(
                        (index + 1)
                                + ". "
                                + TEXT.get(
                                        "mark.at",
                                        AnswerWords.side(mark.side()),
                                        BodyPlaces.nearest(mark)));
        place.setWrapText(true);
        var words = new TextField(mark.words());
        words.setAccessibleText(place.getText() + ", " + TEXT.get("mark.words"));
        words.textProperty().subscribe((_, typed) -> say(index, typed));
        // Large text leaves a field no room for it.
        var hint = Texts.caption(TEXT.get("mark.words"));
        hint.setLabelFor(words);
        var remove = new Button(TEXT.get("rows.remove"));
        remove.getStyleClass().addAll("flat", "link");
        remove.setMinWidth(Button.USE_PREF_SIZE);
        remove.setAccessibleText(TEXT.get("mark.remove", place.getText()));
        remove.setOnAction(_ -> remove(index));
        place.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(place, Priority.ALWAYS);
        var head = new HBox(place, remove);
        head.getStyleClass().add("row-head");
        var row = new VBox(head, hint, words);
        row.getStyleClass().add("mark-row");
        return row;
    }

    /// The row that is typed into must stay as it is.
    private void say(int index, String words) {
        var marks = new ArrayList<>(shown);
        var mark = marks.get(index);
        marks.set(index, new BodyMark(mark.side(), mark.x(), mark.y(), words));
        shown = Collections.unmodifiableList(marks);
        model.type(name, Written.marks(marks));
        shown = Typing.marks(model.typed(name));
    }

    private void remove(int index) {
        var before = shown;
        var marks = new ArrayList<>(shown);
        marks.remove(index);
        type(marks);
        add.requestFocus();
        desk.say(TEXT.get("mark.removed"), () -> type(before));
    }
}
