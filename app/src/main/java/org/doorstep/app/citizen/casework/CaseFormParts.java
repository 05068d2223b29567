package org.doorstep.app.citizen.casework;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.controlsfx.control.PrefixSelectionComboBox;
import org.doorstep.app.text.Limits;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.DateFields;
import org.doorstep.app.ui.Flow;
import org.doorstep.app.ui.Mnemonic;
import org.doorstep.app.ui.ProseField;
import org.doorstep.app.ui.Styled;
import org.doorstep.app.ui.Texts;
import org.jspecify.annotations.Nullable;

/// The parts of one form about a case: each joined to its field of the model, with its label and
/// what is wrong with it.
final class CaseFormParts {

    private static final Messages TEXT = Messages.of("casework");

    private final CaseFormModel model;
    private final Map<CaseField, Node> inputs = new EnumMap<>(CaseField.class);
    private Subscription follow = Subscription.EMPTY;
    private @Nullable Node first;

    CaseFormParts(CaseFormModel model) {
        this.model = model;
    }

    /// Where that field is filled in; empty if this form does not ask it.
    Optional<Node> input(CaseField field) {
        return Optional.ofNullable(inputs.get(field));
    }

    /// Puts the focus on the first field.
    void focus() {
        if (first != null) {
            first.requestFocus();
        }
    }

    void also(Subscription more) {
        follow = follow.and(more);
    }

    /// Stops following the model.
    void dispose() {
        follow.unsubscribe();
        follow = Subscription.EMPTY;
    }

    /// When it happened.
    Node when(CaseAct act) {
        var name = act instanceof CaseAct.Open ? TEXT.get("form.began") : TEXT.get("form.happened");
        var dates =
                new DateFields(
                                name,
                                TEXT.get("form.day"),
                                TEXT.get("form.month"),
                                TEXT.get("form.year"))
                        .bind(
                                model.typed(CaseField.DAY),
                                model.typed(CaseField.MONTH),
                                model.typed(CaseField.YEAR));
        inputs.put(CaseField.DAY, dates.first());
        var typed = new TextField();
        typed.setPrefColumnCount(5);
        typed.textProperty().bindBidirectional(model.typed(CaseField.TIME));
        inputs.put(CaseField.TIME, typed);
        var time = labelled(TEXT.get("form.time"), typed, typed, CaseField.TIME);
        for (var field : List.of(CaseField.TYPE, CaseField.DAY, CaseField.MONTH, CaseField.YEAR)) {
            also(model.typed(field).subscribe(_ -> shown(time, model.typed(act).asksTime())));
        }
        if (first == null) {
            first = dates.first();
        }
        var row = new Flow("task-form-row", 20, 8);
        row.getChildren().addAll(labelled(name, dates.first(), dates.root(), CaseField.DAY), time);
        return row;
    }

    /// Which limits it starts.
    Node starts(CaseAct act) {
        var lines = new VBox();
        for (var field : List.of(CaseField.TYPE, CaseField.DAY)) {
            also(
                    model.typed(field)
                            .subscribe(_ -> {
                                lines.getChildren()
                                        .setAll(
                                                model.typed(act).limits().stream()
                                                        .map(rule ->
                                                                Texts.secondary(
                                                                        TEXT.get(
                                                                                "form.starts",
                                                                                Limits.rule(rule))))
                                                        .toList());
                                shown(lines, !lines.getChildren().isEmpty());
                            }));
        }
        return lines;
    }

    /// What the officer says of it.
    Node why(CaseAct act) {
        var why = new ProseField();
        why.setId(CaseFormView.WHY);
        why.setPrefRowCount(2);
        why.textProperty().bindBidirectional(model.typed(CaseField.WHY));
        inputs.put(CaseField.WHY, why);
        return labelled(
                switch (act) {
                    case CaseAct.Open() -> TEXT.get("form.why.open");
                    case CaseAct.SendBack _ -> TEXT.get("form.missing");
                    default -> TEXT.get("form.why");
                },
                why,
                why,
                CaseField.WHY);
    }

    /// A choice with its label.
    VBox box(String label, ComboBox<String> input, CaseField field) {
        inputs.put(field, input);
        if (first == null) {
            first = input;
        }
        return labelled(label, input, input, field);
    }

    private VBox labelled(String label, Node input, Node holder, CaseField field) {
        var name = Texts.strong(label);
        Mnemonic.in(name);
        name.setLabelFor(input);
        var error = Texts.body("");
        error.getStyleClass().add("field-error");
        also(
                model.faultsProperty()
                        .subscribe(faults -> {
                            error.setText(faults.getOrDefault(field, ""));
                            shown(error, !error.getText().isEmpty());
                            Styled.when(input, "wrong", !error.getText().isEmpty());
                        }));
        var box = new VBox(name, error, holder);
        box.getStyleClass().add("field-box");
        return box;
    }

    /// @param words what the officer reads of each
    ComboBox<String> choice(CaseField field, List<String> ids, Function<String, String> words) {
        var box = new PrefixSelectionComboBox<String>();
        box.getItems().setAll(ids);
        box.setConverter(new Words(words));
        box.setMaxWidth(Double.MAX_VALUE);
        also(
                model.typed(field)
                        .subscribe(typed ->
                                box.setValue(
                                        ids.contains(typed)
                                                        && !(typed.isEmpty()
                                                                && field != CaseField.OWNER)
                                                ? typed
                                                : null)));
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
