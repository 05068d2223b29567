package org.doorstep.app.form;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.DateFields;
import org.doorstep.app.ui.ProseField;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.form.Filled;
import org.doorstep.domain.form.Question;
import org.doorstep.domain.form.Question.Kind;

/// Makes the input of each kind of question.
final class Inputs {

    private static final Messages TEXT = Messages.of("form");
    private static final int LINES = 4;

    private Inputs() {}

    /// @param path of the question
    /// @param name under which its answer is kept
    static Input of(FormModel model, FormDesk desk, Question question, String path, String name) {
        if (!question.asked()) {
            return calculated(question);
        }
        return switch (question.kind()) {
            case TEXT -> text(model, question, name, new TextField());
            case LONG_TEXT -> text(model, question, name, area());
            case NUMBER -> text(model, question, name, narrow());
            case MONEY -> money(model, question, name);
            case CHOICE -> new ChoiceInput(model, question, name);
            case MANY -> new ManyInput(model, question, name);
            case DATE -> date(model, question, name);
            case ADDRESS -> PartsInput.address(model, question, name);
            case PERSON -> PartsInput.person(model, question, name);
            case BODY_MAP -> new BodyMapInput(model, desk, question, name);
            case SIGNATURE -> new SignatureInput(model, question, name);
            case PHOTO, FILE -> new FilesInput(model, desk, question, name);
            case ROWS -> new RowsInput(model, desk, question);
        };
    }

    /// A text field that follows what is typed under a name.
    static void follow(FormModel model, String name, TextInputControl field) {
        field.setText(model.typed(name));
        field.textProperty().subscribe((_, typed) -> model.type(name, typed));
    }

    static void refresh(FormModel model, String name, TextInputControl field) {
        if (!field.getText().equals(model.typed(name))) {
            field.setText(model.typed(name));
        }
    }

    private static Input text(
            FormModel model, Question question, String name, TextInputControl field) {
        follow(model, name, field);
        describe(field, question);
        return new Simple(field, field, _ -> refresh(model, name, field));
    }

    private static ProseField area() {
        var area = new ProseField();
        area.setPrefRowCount(LINES);
        return area;
    }

    private static TextField narrow() {
        var field = new TextField();
        field.setPrefColumnCount(7);
        field.setMaxWidth(Region.USE_PREF_SIZE);
        return field;
    }

    private static Input money(FormModel model, Question question, String name) {
        var field = narrow();
        follow(model, name, field);
        describe(field, question);
        var row = new HBox(Texts.body("£"), field);
        row.getStyleClass().add("money");
        return new Simple(row, field, _ -> refresh(model, name, field));
    }

    private static Input date(FormModel model, Question question, String name) {
        var fields =
                new DateFields(
                        question.label(), TEXT.get("day"), TEXT.get("month"), TEXT.get("year"));
        var day = part(model, name + ".day");
        var month = part(model, name + ".month");
        var year = part(model, name + ".year");
        fields.bind(day, month, year);
        return new Simple(
                fields.root(),
                fields.first(),
                _ -> {
                    day.set(model.typed(name + ".day"));
                    month.set(model.typed(name + ".month"));
                    year.set(model.typed(name + ".year"));
                });
    }

    private static SimpleStringProperty part(FormModel model, String name) {
        var part = new SimpleStringProperty(model.typed(name));
        part.subscribe((_, typed) -> model.type(name, typed));
        return part;
    }

    private static Input calculated(Question question) {
        var words = Texts.strong("");
        words.getStyleClass().add("calculated");
        words.setFocusTraversable(true);
        words.getStyleClass().add("focusable");
        return new Simple(
                words,
                words,
                filled -> {
                    var answer = filled.answers().get(question.id());
                    words.setText(
                            answer == null
                                    ? TEXT.get("calculated.nothing")
                                    : AnswerWords.of(question, answer));
                    words.setAccessibleText(question.label() + ": " + words.getText());
                });
    }

    /// What a reader says besides the label.
    static void describe(Node field, Question question) {
        var hint = question.hint();
        if (hint != null) {
            field.setAccessibleHelp(hint);
        }
    }

    /// Shows what changed elsewhere.
    private interface Refreshing {
        void refresh(Filled filled);
    }

    private record Simple(Node root, Node first, Refreshing refreshing) implements Input {

        @Override
        public void refresh(Filled filled) {
            refreshing.refresh(filled);
        }
    }

    /// Whether all of an answer's kinds need the whole width.
    static boolean wide(Question question) {
        return question.kind() == Kind.BODY_MAP
                || question.kind() == Kind.ROWS
                || question.attaches();
    }
}
