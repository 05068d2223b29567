package org.doorstep.app.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Icons;
import org.doorstep.app.ui.Pressable;
import org.doorstep.app.ui.Styled;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.form.Filled;
import org.doorstep.domain.form.Section;
import org.jspecify.annotations.Nullable;

/// The sections of a form with how far each has come. The arrows walk through them, Enter goes into
/// one.
final class SectionList {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /// Id of a row, before that of its section.
    static final String SECTION = "form.section.";

    private static final Messages TEXT = Messages.of("form");

    private final Consumer<Section> walked;
    private final Consumer<Section> entered;
    private final VBox rows = new VBox();
    private final ScrollPane root = new ScrollPane(rows);
    private List<Row> shown = List.of();
    private boolean progress = true;

    /// @param walked hears which one the arrows come to
    /// @param entered hears that the officer goes into one
    SectionList(Consumer<Section> walked, Consumer<Section> entered) {
        this.walked = walked;
        this.entered = entered;
        rows.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        rows.getStyleClass().add("section-rows");
        root.getStyleClass().add("section-list");
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.setFocusTraversable(false);
    }

    Region root() {
        return root;
    }

    /// Leaves out how far each has come, for a form that is only read.
    void withoutProgress() {
        progress = false;
    }

    /// @param faults words by path
    void update(Filled filled, @Nullable Section current, Map<String, String> faults) {
        var asked =
                filled.form().sections().stream()
                        .filter(section -> filled.sections().contains(section.id()))
                        .toList();
        if (!asked.equals(shown.stream().map(row -> row.section).toList())) {
            shown = new ArrayList<>(asked.stream().map(Row::new).toList());
            rows.getChildren().setAll(shown.stream().map(row -> row.button).toList());
        }
        shown.forEach(row -> row.update(filled, current, faults));
    }

    private void pressed(KeyEvent event) {
        var by = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
        for (int i = 0; by != 0 && i < shown.size(); i++) {
            if (shown.get(i).button.isFocused() && i + by >= 0 && i + by < shown.size()) {
                shown.get(i + by).button.requestFocus();
                walked.accept(shown.get(i + by).section);
                event.consume();
                return;
            }
        }
    }

    /// How many faults a section has.
    static long faults(Section section, Map<String, String> faults) {
        return faults.keySet().stream()
                .map(path -> path.split("/")[0])
                .filter(id -> section.questions().stream().anyMatch(q -> q.id().equals(id)))
                .count();
    }

    private final class Row {

        private final Section section;
        private final Label how = Texts.caption("");
        private final Pressable button;
        private String said = "";

        private Row(Section section) {
            this.section = section;
            var title = Texts.body(section.title());
            HBox.setHgrow(title, Priority.ALWAYS);
            title.setMaxWidth(Double.MAX_VALUE);
            how.setMinWidth(Region.USE_PREF_SIZE);
            button = new Pressable(section.title(), () -> entered.accept(section), title, how);
            button.getStyleClass().add("section-row");
            button.setId(SECTION + section.id());
        }

        private void update(Filled filled, @Nullable Section current, Map<String, String> faults) {
            button.pseudoClassStateChanged(CHOSEN, section.equals(current));
            if (!progress) {
                button.setAccessibleText(section.title());
                return;
            }
            var wrong = faults(section, faults);
            var answered = filled.answered(section);
            var all = filled.toAnswer(section);
            var now =
                    wrong > 0
                            ? TEXT.get("progress.wrong", wrong)
                            : TEXT.get("progress", answered, all);
            if (now.equals(said)) {
                return;
            }
            said = now;
            how.setText(now);
            how.setGraphic(icon(wrong > 0, answered == all));
            Styled.when(how, "field-error", wrong > 0);
            button.setAccessibleText(
                    section.title()
                            + ", "
                            + (wrong > 0 ? now : TEXT.get("progress.spoken", answered, all)));
        }

        private @Nullable Node icon(boolean wrong, boolean done) {
            if (wrong) {
                return Icons.of("mdoal-error_outline");
            }
            return done ? Icons.of("mdoal-check") : null;
        }
    }
}
