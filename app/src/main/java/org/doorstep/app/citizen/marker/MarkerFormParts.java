package org.doorstep.app.citizen.marker;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.controlsfx.control.PrefixSelectionComboBox;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.DateFields;
import org.doorstep.app.ui.Flow;
import org.doorstep.app.ui.Mnemonic;
import org.doorstep.app.ui.OneOf;
import org.doorstep.app.ui.ProseField;
import org.doorstep.app.ui.Styled;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.citizen.Marker;
import org.jspecify.annotations.Nullable;

/// The parts of one form about a warning: each joined to its field of the model, with its label and
/// what is wrong with it.
final class MarkerFormParts {

    private static final Messages TEXT = Messages.of("marker");
    private static final String YES = "yes";
    private static final String NO = "no";

    private final MarkerFormModel model;
    private final Map<MarkerField, Node> inputs = new EnumMap<>(MarkerField.class);
    private Subscription follow = Subscription.EMPTY;
    private @Nullable Node first;

    MarkerFormParts(MarkerFormModel model) {
        this.model = model;
    }

    /// Puts the focus where that field is filled in.
    void lead(MarkerField field) {
        var input = inputs.get(field);
        if (input != null) {
            input.requestFocus();
        }
    }

    /// Puts the focus on the first field.
    void focus() {
        if (first != null) {
            first.requestFocus();
        }
    }

    /// Stops following the model.
    void dispose() {
        follow.unsubscribe();
        follow = Subscription.EMPTY;
    }

    private void also(Subscription more) {
        follow = follow.and(more);
    }

    /// Side by side, below where there is no room.
    static Flow row(Node... nodes) {
        var row = new Flow("task-form-row", 20, 8);
        row.getChildren().addAll(nodes);
        return row;
    }

    /// One line of text.
    VBox line(String label, MarkerField field) {
        return box(label, typed(new TextField(), field), field);
    }

    /// Many words.
    VBox prose(String label, MarkerField field, String id) {
        var area = new ProseField();
        area.setId(id);
        area.setPrefRowCount(2);
        return box(label, typed(area, field), field);
    }

    private <T extends TextInputControl> T typed(T input, MarkerField field) {
        input.textProperty().bindBidirectional(model.typed(field));
        also(() -> input.textProperty().unbindBidirectional(model.typed(field)));
        return input;
    }

    /// Whether the person was told, and why not.
    Node told() {
        var one = new OneOf<String>(model.typed(MarkerField.TOLD)::set);
        var row = new Flow("task-form-row", 20, 8);
        var name = Texts.strong(TEXT.get("form.told"));
        row.getChildren().add(name);
        for (var answer : List.of(YES, NO)) {
            var button =
                    new RadioButton(
                            TEXT.get(answer.equals(YES) ? "form.told.yes" : "form.told.no"));
            Mnemonic.in(button);
            one.add(button, answer);
            inputs.putIfAbsent(MarkerField.TOLD, button);
            row.getChildren().add(button);
        }
        also(model.typed(MarkerField.TOLD).subscribe(one::show));
        var why = line(TEXT.get("form.notTold"), MarkerField.NOT_TOLD);
        also(
                model.typed(MarkerField.TOLD)
                        .subscribe(typed -> shown(why, typed.equals(Marker.Told.NO.toString()))));
        var part = new VBox(error(MarkerField.TOLD), row, why);
        part.getStyleClass().add("task-limit");
        return part;
    }

    /// Whether every service is told.
    Node everybody() {
        var box = new CheckBox(TEXT.get("form.everybody"));
        Mnemonic.in(box);
        box.setOnAction(_ -> model.typed(MarkerField.EVERYBODY).set(box.isSelected() ? YES : NO));
        also(
                model.typed(MarkerField.EVERYBODY)
                        .subscribe(typed -> box.setSelected(typed.equals(YES))));
        var must = Texts.body(TEXT.get("form.everybody.must"));
        var hint = Texts.caption(TEXT.get("form.everybody.hint"));
        also(
                model.typed(MarkerField.LEVEL)
                        .subscribe(_ -> {
                            var known = model.typed(MarkerAct.NEW).mustBeKnown();
                            shown(box, !known);
                            shown(must, known);
                        }));
        var part = new VBox(box, must, hint);
        part.getStyleClass().add("marker-everybody");
        return part;
    }

    /// When it is looked at again.
    Node review() {
        var name = TEXT.get("form.review");
        var dates =
                new DateFields(
                                name,
                                TEXT.get("form.day"),
                                TEXT.get("form.month"),
                                TEXT.get("form.year"))
                        .bind(
                                model.typed(MarkerField.DAY),
                                model.typed(MarkerField.MONTH),
                                model.typed(MarkerField.YEAR));
        return box(name, dates.first(), dates.root(), MarkerField.DAY);
    }

    /// A field with its label and what is wrong with it.
    VBox box(String label, Node input, MarkerField field) {
        return box(label, input, input, field);
    }

    private VBox box(String label, Node input, Node holder, MarkerField field) {
        inputs.put(field, input);
        if (first == null) {
            first = input;
        }
        var name = Texts.strong(label);
        Mnemonic.in(name);
        name.setLabelFor(input);
        also(
                model.faultsProperty()
                        .subscribe(
                                faults -> Styled.when(input, "wrong", faults.containsKey(field))));
        var box = new VBox(name, error(field), holder);
        box.getStyleClass().add("field-box");
        return box;
    }

    private Node error(MarkerField field) {
        var error = Texts.body("");
        error.getStyleClass().add("field-error");
        also(
                model.faultsProperty()
                        .subscribe(faults -> {
                            error.setText(faults.getOrDefault(field, ""));
                            shown(error, !error.getText().isEmpty());
                        }));
        return error;
    }

    /// @param words what the officer reads of each
    ComboBox<String> choice(MarkerField field, List<String> ids, Function<String, String> words) {
        var box = new PrefixSelectionComboBox<String>();
        box.getItems().setAll(ids);
        box.setConverter(new Words(words));
        box.setMaxWidth(Double.MAX_VALUE);
        also(
                model.typed(field)
                        .subscribe(typed -> box.setValue(ids.contains(typed) ? typed : null)));
        also(
                box.valueProperty()
                        .subscribe(value -> {
                            if (value != null && !Objects.equals(value, model.typed(field).get())) {
                                model.typed(field).set(value);
                            }
                        }));
        return box;
    }

    private static void shown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }

    private static final class Words extends StringConverter<String> {

        private final Function<String, String> words;

        Words(Function<String, String> words) {
            this.words = words;
        }

        @Override
        public String toString(@Nullable String id) {
            return id == null ? "" : words.apply(id);
        }

        @Override
        public @Nullable String fromString(String typed) {
            throw new UnsupportedOperationException("a choice is not typed");
        }
    }
}
