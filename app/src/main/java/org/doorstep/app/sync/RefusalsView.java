package org.doorstep.app.sync;

import java.util.UUID;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Prose;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.Whom;
import org.jspecify.annotations.Nullable;

/// The changes one below the other: what it was, the hub's reason, what to do, the officer's own
/// words to copy.
public final class RefusalsView {

    static final String DEALT_WITH = "refusal.dealtWith";
    static final String OPEN = "refusal.open";
    static final String COPY = "refusal.copy";
    static final String WORDS = "refusal.words";

    private static final Messages TEXT = Messages.of("sync");

    private final RefusalsModel model;
    private final Consumer<UUID> open;
    private final Consumer<RefusalRow> dealtWith;
    private final Runnable copied;
    private final VBox cards = new VBox();
    private final Label about = Texts.secondary("");
    private final VBox root = new VBox();
    private final ListChangeListener<RefusalRow> follow = _ -> show();

    /// @param open opens a person's file
    /// @param dealtWith hears that the officer has dealt with one
    /// @param copied hears after words were copied
    RefusalsView(
            RefusalsModel model,
            Consumer<UUID> open,
            Consumer<RefusalRow> dealtWith,
            Runnable copied) {
        this.model = model;
        this.open = open;
        this.dealtWith = dealtWith;
        this.copied = copied;
        var shown = Texts.caption("");
        shown.textProperty().bind(model.shown());
        shown.visibleProperty().bind(shown.textProperty().isNotEmpty());
        shown.managedProperty().bind(shown.visibleProperty());
        cards.getStyleClass().add("refusals");
        root.getStyleClass().add("sync-section");
        root.getChildren().addAll(Texts.sectionTitle(TEXT.get("title")), about, cards, shown);
        model.rows().addListener(follow);
        show();
    }

    public Region root() {
        return root;
    }

    /// Puts the focus on the first words; false if there are none.
    boolean focus() {
        var first = cards.lookup("#" + WORDS.replace(".", "\\."));
        if (first != null) {
            first.requestFocus();
        }
        return first != null;
    }

    void close() {
        model.rows().removeListener(follow);
    }

    private void show() {
        var focused = cards.getScene() != null && holds(cards, cards.getScene().getFocusOwner());
        about.setText(model.rows().isEmpty() ? TEXT.get("empty") : TEXT.get("about"));
        cards.getChildren().setAll(model.rows().stream().map(this::card).toList());
        if (focused) {
            focus();
        }
    }

    private static boolean holds(Node whole, @Nullable Node part) {
        for (var at = part; at != null; at = at.getParent()) {
            if (at == whole) {
                return true;
            }
        }
        return false;
    }

    private Region card(RefusalRow row) {
        var card =
                new VBox(
                        Whom.tag(Prose.of(row.title(), "section-title"), row.who()),
                        Texts.secondary(row.saved()),
                        Texts.strong(row.outcome()),
                        Texts.body(row.why()),
                        Texts.secondary(row.next()));
        if (!row.text().isBlank()) {
            card.getChildren().add(words(row));
        }
        card.getChildren().add(actions(row));
        card.getStyleClass().addAll("card", "refusal");
        return card;
    }

    /// Not a field: it is read and copied, and a field would draw combining marks past its edge.
    private static Region words(RefusalRow row) {
        var words = new StackPane(Prose.of(row.text()));
        words.setId(WORDS);
        words.getStyleClass().addAll("refused-words", "focusable");
        words.setFocusTraversable(true);
        words.setAccessibleRole(AccessibleRole.TEXT);
        words.setAccessibleText(TEXT.get("words", row.title()) + "\n" + row.text());
        return words;
    }

    private Region actions(RefusalRow row) {
        var actions = new FlowPane();
        actions.getStyleClass().add("refusal-actions");
        if (!row.text().isBlank()) {
            actions.getChildren().add(button(COPY, TEXT.get("copy"), row, () -> copy(row.text())));
        }
        var person = row.person();
        if (person != null) {
            actions.getChildren()
                    .add(button(OPEN, TEXT.get("open"), row, () -> open.accept(person)));
        }
        actions.getChildren()
                .add(button(DEALT_WITH, TEXT.get("dealtWith"), row, () -> dealtWith.accept(row)));
        return actions;
    }

    private static Button button(String id, String words, RefusalRow row, Runnable act) {
        var button = new Button(words);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(words + ", " + row.title());
        button.setOnAction(_ -> act.run());
        return button;
    }

    private void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        copied.run();
    }
}
