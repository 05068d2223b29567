package org.doorstep.app.review.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.doorstep.app.review.conflict.AnotherPart.Option;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.frame.WidthForm;
import org.doorstep.domain.conflict.Conflicts.Settled;
import org.jspecify.annotations.Nullable;

/// The conflicts one below the other. `N` goes to the next.
public final class ConflictsView {

    private static final Messages TEXT = Messages.of("review");

    private final ConflictsModel model;
    private final Supplier<List<Option>> people;
    private final Hears hears;
    private final VBox cards = new VBox();
    private final List<ConflictCard> shown = new ArrayList<>();
    private final ScrollPane root;
    private final ListChangeListener<ConflictRow> follow = _ -> show();
    private final Subscription form;
    private boolean stacked;

    /// Who hears what the officer does.
    ///
    /// @param open opens a person's file
    /// @param settled hears what was decided, to offer Undo
    /// @param copied hears after words were copied
    record Hears(Consumer<UUID> open, Consumer<Decided> settled, Runnable copied) {}

    record Decided(ConflictRow row, Settled settled) {}

    /// @param people whom a task can be given to
    ConflictsView(
            ConflictsModel model,
            Supplier<List<Option>> people,
            ObservableValue<WidthForm> form,
            Hears hears) {
        this.model = model;
        this.people = people;
        this.hears = hears;
        var empty = Texts.body("");
        empty.textProperty()
                .bind(
                        Bindings.when(model.loaded())
                                .then(TEXT.get("empty"))
                                .otherwise(TEXT.get("reading")));
        empty.visibleProperty().bind(Bindings.isEmpty(model.rows()));
        empty.managedProperty().bind(empty.visibleProperty());
        var count = Texts.strong("");
        count.textProperty().bind(model.count());
        count.visibleProperty().bind(count.textProperty().isNotEmpty());
        count.managedProperty().bind(count.visibleProperty());
        cards.getStyleClass().add("conflicts");
        var page = new VBox(Texts.secondary(TEXT.get("about")), count, empty, cards);
        page.getStyleClass().add("page");
        root = new ScrollPane(page);
        root.setFitToWidth(true);
        root.setFocusTraversable(false);
        root.addEventHandler(KeyEvent.KEY_TYPED, this::keyTyped);
        model.rows().addListener(follow);
        this.form =
                form.subscribe(now -> {
                    stacked = now.atMost(WidthForm.SMALL);
                    show();
                });
    }

    public Region root() {
        return root;
    }

    /// Puts the focus on the first choice.
    void focus() {
        if (shown.isEmpty()) {
            root.requestFocus();
        } else {
            shown.getFirst().focus();
        }
    }

    void close() {
        form.unsubscribe();
        model.rows().removeListener(follow);
    }

    private void show() {
        var owner = cards.getScene() == null ? null : cards.getScene().getFocusOwner();
        var before = List.copyOf(shown);
        shown.clear();
        model.rows().forEach(row -> shown.add(kept(before, row).orElseGet(() -> card(row))));
        place(shown.stream().<Node>map(ConflictCard::root).toList());
        before.stream()
                .filter(card -> !shown.contains(card) && holds(card.root(), owner))
                .forEach(card -> refocus(card, owner));
    }

    /// A card stays as long as it says the same: the officer may be in it.
    private Optional<ConflictCard> kept(List<ConflictCard> before, ConflictRow row) {
        return before.stream()
                .filter(card -> card.isStacked() == stacked && card.row().equals(row))
                .findFirst();
    }

    /// Those that stay are not taken out even for a moment, or they would lose the focus.
    private void place(List<Node> roots) {
        var children = cards.getChildren();
        children.retainAll(roots);
        for (int at = 0; at < roots.size(); at++) {
            var root = roots.get(at);
            if (at == children.size() || children.get(at) != root) {
                children.remove(root);
                children.add(at, root);
            }
        }
    }

    /// To the same control of the card that took its place. Who was writing is never put on a
    /// button: the next key would decide something else.
    private void refocus(ConflictCard gone, @Nullable Node owner) {
        var again =
                shown.stream()
                        .filter(card -> card.row().id().equals(gone.row().id()))
                        .anyMatch(card -> owner != null && card.refocus(owner));
        if (again) {
            return;
        }
        if (owner instanceof TextInputControl) {
            root.requestFocus();
        } else {
            focus();
        }
    }

    private ConflictCard card(ConflictRow row) {
        var self = new ConflictCard[1];
        Consumer<String> wrong = why -> self[0].say(why);
        Consumer<Settled> done = settled -> hears.settled().accept(new Decided(row, settled));
        var another =
                row.writable()
                        ? new AnotherPart(
                                row,
                                model.typed(row),
                                (field, text) -> model.type(row, field, text),
                                people.get(),
                                given -> model.keepAnother(row, given, done, wrong),
                                wrong)
                        : null;
        self[0] =
                new ConflictCard(
                        row,
                        stacked,
                        another,
                        new ConflictCard.Acts(
                                () -> model.keepMine(row, done, wrong),
                                () -> model.keepTheirs(row, done, wrong),
                                () -> hears.open().accept(row.person()),
                                this::copy));
        return self[0];
    }

    private void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        hears.copied().run();
    }

    private void keyTyped(KeyEvent key) {
        if (key.getTarget() instanceof TextInputControl
                || !key.getCharacter().equalsIgnoreCase("n")) {
            return;
        }
        var owner = root.getScene().getFocusOwner();
        var at = 0;
        for (int i = 0; i < shown.size(); i++) {
            if (holds(shown.get(i).root(), owner)) {
                at = i + 1;
            }
        }
        if (!shown.isEmpty()) {
            shown.get(at % shown.size()).focus();
            key.consume();
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
}
