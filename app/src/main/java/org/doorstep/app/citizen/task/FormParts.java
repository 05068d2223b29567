package org.doorstep.app.citizen.task;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.DateFields;
import org.doorstep.app.ui.Flow;
import org.doorstep.app.ui.Mnemonic;
import org.doorstep.app.ui.Styled;
import org.doorstep.app.ui.Texts;
import org.jspecify.annotations.Nullable;

/// The parts of the form of a task: each joined to its field of the model, with its label and what
/// is wrong with it.
final class FormParts {

    private static final Messages TEXT = Messages.of("task");

    private final TaskFormModel model;
    private final Map<TaskField, Node> inputs = new EnumMap<>(TaskField.class);
    private final List<Subscription> subscriptions = new ArrayList<>();

    FormParts(TaskFormModel model) {
        this.model = model;
    }

    /// Where that field is filled in.
    Node input(TaskField field) {
        return requireNonNull(inputs.get(field));
    }

    /// Stops following the model.
    void dispose() {
        subscriptions.forEach(Subscription::unsubscribe);
    }

    void follow(Subscription subscription) {
        subscriptions.add(subscription);
    }

    /// A field of text.
    TextField text(TextField input, TaskField field) {
        input.textProperty().bindBidirectional(model.typed(field));
        follow(() -> input.textProperty().unbindBidirectional(model.typed(field)));
        inputs.put(field, input);
        return input;
    }

    /// A choice among values that are kept as texts.
    ///
    /// @param words what the officer reads
    <T> void choice(
            ComboBox<T> box,
            TaskField field,
            Function<T, String> write,
            Function<String, T> read,
            Function<T, String> words) {
        box.setConverter(new Words<>(words));
        box.setMaxWidth(Double.MAX_VALUE);
        inputs.put(field, box);
        follow(
                model.typed(field)
                        .subscribe(typed -> {
                            var value = box.getValue();
                            if (value == null || !write.apply(value).equals(typed)) {
                                box.setValue(
                                        typed.isEmpty() && field != TaskField.OWNER
                                                ? null
                                                : read.apply(typed));
                            }
                        }));
        follow(
                box.valueProperty()
                        .subscribe(value -> {
                            if (value != null) {
                                model.typed(field).set(write.apply(value));
                            }
                        }));
    }

    /// A field with its label and what is wrong with it.
    VBox box(String label, Node input, TaskField field) {
        return box(label, input, input, field);
    }

    /// @param holder what holds the input and stands beside it
    VBox box(String label, Node input, Node holder, TaskField field) {
        var name = Texts.strong(label);
        Mnemonic.in(name);
        name.setLabelFor(input);
        var error = Texts.body("");
        error.getStyleClass().add("field-error");
        error.textProperty()
                .bind(model.faultsProperty().map(faults -> faults.getOrDefault(field, "")));
        error.visibleProperty().bind(error.textProperty().isNotEmpty());
        error.managedProperty().bind(error.visibleProperty());
        follow(error.visibleProperty().subscribe(wrong -> Styled.when(input, "wrong", wrong)));
        var box = new VBox(name, error, holder);
        box.getStyleClass().add("field-box");
        return box;
    }

    /// A date in three fields.
    VBox date(String name, TaskField day, TaskField month, TaskField year) {
        var fields = dates(name);
        fields.bind(model.typed(day), model.typed(month), model.typed(year));
        inputs.put(day, fields.first());
        return box(name, fields.first(), fields.root(), day);
    }

    /// Side by side, below where there is no room.
    static Flow row(Node... nodes) {
        var row = new Flow("task-form-row", 20, 8);
        row.getChildren().addAll(nodes);
        return row;
    }

    private static DateFields dates(String name) {
        return new DateFields(
                name, TEXT.get("form.day"), TEXT.get("form.month"), TEXT.get("form.year"));
    }

    private static final class Words<T> extends StringConverter<T> {

        private final Function<T, String> words;

        Words(Function<T, String> words) {
            this.words = words;
        }

        @Override
        public String toString(@Nullable T value) {
            return value == null ? "" : words.apply(value);
        }

        @Override
        public @Nullable T fromString(String typed) {
            throw new UnsupportedOperationException("a choice is not typed");
        }
    }
}
