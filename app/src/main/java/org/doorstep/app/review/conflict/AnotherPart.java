package org.doorstep.app.review.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.doorstep.app.review.conflict.ConflictRow.FieldRow;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.text.RecordWords;
import org.doorstep.app.text.TypedDate;
import org.doorstep.app.ui.FieldBox;
import org.doorstep.app.ui.ProseField;
import org.doorstep.app.ui.Texts;
import org.jspecify.annotations.Nullable;

/// Where an officer writes what neither side had. What is typed is kept as it is typed.
final class AnotherPart {

    static final String FIELD = "review.field.";
    static final String KEEP = "review.keepAnother";

    private static final Messages TEXT = Messages.of("review");

    private final VBox root = new VBox();
    private final Map<String, Supplier<@Nullable String>> given = new LinkedHashMap<>();
    private final Map<String, String> typed;
    private final BiConsumer<String, String> type;
    private final List<Node> inputs = new ArrayList<>();

    /// Somebody or something to choose.
    ///
    /// @param text as records have it
    record Option(String text, String words) {}

    /// @param typed what was typed before, by field
    /// @param type hears what is typed
    /// @param people whom a task can be given to
    /// @param keep decides for what is written, by field as records have it
    /// @param wrong hears what to put right
    AnotherPart(
            ConflictRow row,
            Map<String, String> typed,
            BiConsumer<String, String> type,
            List<Option> people,
            Consumer<Map<String, String>> keep,
            Consumer<String> wrong) {
        this.typed = typed;
        this.type = type;
        root.getStyleClass().add("conflict-another");
        root.getChildren().add(Texts.strong(TEXT.get("another.title")));
        for (var field : row.fields()) {
            switch (field.kind()) {
                case WORDS -> words(field);
                case DATE -> date(field);
                case PERSON -> choice(field, people);
                case STATE -> choice(field, states());
                case FIXED -> {
                    // It stays as it stands.
                }
            }
        }
        var button = new Button(TEXT.get("keep.another"));
        button.setId(KEEP);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(TEXT.get("keep.another") + ", " + row.title());
        button.setOnAction(_ -> take(keep, wrong));
        root.getChildren().add(button);
    }

    Region root() {
        return root;
    }

    /// Whether something was typed before.
    boolean begun() {
        return !typed.isEmpty();
    }

    /// Where it is written or chosen, one for each field.
    List<Node> inputs() {
        return List.copyOf(inputs);
    }

    void focus() {
        inputs.getFirst().requestFocus();
    }

    private void take(Consumer<Map<String, String>> keep, Consumer<String> wrong) {
        var all = new HashMap<String, String>();
        for (var field : given.entrySet()) {
            var text = field.getValue().get();
            if (text == null) {
                wrong.accept(TEXT.get("date.wrong"));
                return;
            }
            all.put(field.getKey(), text);
        }
        keep.accept(all);
    }

    private void words(FieldRow field) {
        var area = new ProseField(begin(field, field.text()));
        area.setPrefRowCount(2);
        area.setId(FIELD + field.name());
        area.textProperty().subscribe((_, text) -> type.accept(field.name(), text));
        given.put(field.name(), area::getText);
        add(new FieldBox(field.label(), null, area).root(), area);
    }

    private void date(FieldRow field) {
        var text = field.text();
        var shown = text == null ? null : RecordWords.date(text).map(Dates::day).orElse(text);
        var input = new TextField(begin(field, shown));
        input.setId(FIELD + field.name());
        input.textProperty().subscribe((_, now) -> type.accept(field.name(), now));
        given.put(field.name(), () -> read(input.getText()).orElse(null));
        add(new FieldBox(field.label(), TEXT.get("date.hint"), input).root(), input);
    }

    private void choice(FieldRow field, List<Option> options) {
        var box = new ComboBox<Option>();
        box.setId(FIELD + field.name());
        box.setAccessibleText(field.label());
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Option option) {
                        return option == null ? "" : option.words();
                    }

                    @Override
                    public @Nullable Option fromString(String words) {
                        return null;
                    }
                });
        box.getItems().setAll(options);
        var begin = begin(field, field.text());
        options.stream()
                .filter(option -> option.text().equals(begin))
                .findFirst()
                .ifPresent(box::setValue);
        box.valueProperty()
                .subscribe((_, chosen) ->
                        type.accept(field.name(), chosen == null ? "" : chosen.text()));
        given.put(field.name(), () -> box.getValue() == null ? "" : box.getValue().text());
        var label = Texts.strong(field.label());
        label.setLabelFor(box);
        var holder = new VBox(label, box);
        holder.getStyleClass().add("field-box");
        add(holder, box);
    }

    private String begin(FieldRow field, @Nullable String present) {
        return typed.getOrDefault(field.name(), present == null ? "" : present);
    }

    private void add(Region box, Node input) {
        root.getChildren().add(box);
        inputs.add(input);
    }

    private static List<Option> states() {
        return List.of("open", "started", "done", "cancelled").stream()
                .map(state -> new Option(state, RecordWords.state(state)))
                .toList();
    }

    /// Blank for none; empty if it is no date.
    private static Optional<String> read(String typed) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return Optional.of("");
        }
        var parts = text.split("[\\s/]+");
        return parts.length == 3
                        && TypedDate.read(parts[0], parts[1], parts[2])
                                instanceof TypedDate.Day(var day)
                ? Optional.of(day.toString())
                : Optional.empty();
    }
}
