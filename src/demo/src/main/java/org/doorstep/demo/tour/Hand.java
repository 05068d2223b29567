package org.doorstep.demo.tour;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// Works one laptop's window as an officer would: looks for a control, waits until it is there,
/// types and presses.
///
/// Called from outside the JavaFX thread; every step fails with what was waited for.
final class Hand {

    private static final int PULSES_TO_SETTLE = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Scene scene;

    Hand(Scene scene) {
        this.scene = scene;
    }

    Scene scene() {
        return scene;
    }

    /// Runs something on the JavaFX thread and waits for it.
    static <T> T onScreen(Callable<T> work) throws TourException {
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return await(done, "the screen to answer");
    }

    /// Waits, pulse by pulse, until a node with the id is on the screen and fits.
    Node see(String id, String what, Predicate<Node> fits) throws TourException {
        var seen = new CompletableFuture<Node>();
        watch(
                seen,
                () -> {
                    return all(id).filter(fits).findFirst().orElse(null);
                });
        return await(seen, what);
    }

    /// Looks at every pulse until something is found, or nobody waits for it any more.
    private static void watch(CompletableFuture<Node> seen, Supplier<@Nullable Node> look) {
        Platform.runLater(() ->
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        var node = seen.isDone() ? null : look.get();
                        if (node != null) {
                            seen.complete(node);
                        }
                        if (seen.isDone()) {
                            stop();
                        }
                    }
                }.start());
    }

    /// Whether the node is on the screen now.
    boolean isThere(String id) throws TourException {
        return drawn(() -> shown(id).isPresent());
    }

    /// The first node with that id if one is on the screen now. On the JavaFX thread.
    Optional<Node> shown(String id) {
        return all(id).findFirst();
    }

    /// Not by selector: its parser takes the dots of an id for style classes.
    private Stream<Node> all(String id) {
        return scene.getRoot().lookupAll("*").stream()
                .filter(node -> id.equals(node.getId()) && isShown(node));
    }

    /// Waits until the node is there.
    Node see(String id) throws TourException {
        return see(id, id, _ -> true);
    }

    /// Types into a field, replacing what is there.
    void type(String id, String text) throws TourException {
        var field =
                see(
                        id,
                        "the field " + id,
                        node -> node instanceof TextInputControl input && !input.isDisabled());
        onScreen(() -> {
            field.requestFocus();
            ((TextInputControl) field).setText(text);
            return null;
        });
    }

    /// Waits until a field holds exactly this text.
    void holds(String id, String text) throws TourException {
        see(
                id,
                "the text in " + id,
                node -> node instanceof TextInputControl field && text.equals(field.getText()));
    }

    /// Waits until the keyboard goes there.
    void hasFocus(String id) throws TourException {
        see(id, "the focus in " + id, Node::isFocused);
    }

    /// Types a day into the three fields of that name.
    void typeDay(String name, LocalDate day) throws TourException {
        typeNamed(name + ", Day", Integer.toString(day.getDayOfMonth()));
        typeNamed(name + ", Month", Integer.toString(day.getMonthValue()));
        typeNamed(name + ", Year", Integer.toString(day.getYear()));
    }

    /// Runs something on the JavaFX thread after what is on the screen has been laid out and drawn.
    static <T> T drawn(Callable<T> work) throws TourException {
        var done = new CompletableFuture<T>();
        Platform.runLater(() ->
                new AnimationTimer() {
                    private int pulses;

                    @Override
                    public void handle(long now) {
                        if (++pulses < PULSES_TO_SETTLE) {
                            return;
                        }
                        stop();
                        try {
                            done.complete(work.call());
                        } catch (Exception e) {
                            done.completeExceptionally(e);
                        }
                    }
                }.start());
        return await(done, "the screen to be drawn");
    }

    /// Presses a button.
    void press(String id) throws TourException {
        var button = see(id, "the button " + id, node -> !node.isDisabled());
        onScreen(() -> {
            button.executeAccessibleAction(AccessibleAction.FIRE);
            return null;
        });
    }

    /// Presses a button, unless another one shows that somebody has done so before.
    void pressUnless(String id, String done) throws TourException {
        var seen =
                find(
                        "the button " + id + " or " + done,
                        node ->
                                isShown(node)
                                        && (id.equals(node.getId()) || done.equals(node.getId())));
        if (id.equals(seen.getId())) {
            press(id);
        }
    }

    /// Presses whatever can be pressed and says all of these words.
    void pressWords(String... words) throws TourException {
        var button =
                find(
                        "the button “" + String.join("… ", words) + "”",
                        node ->
                                node.isFocusTraversable()
                                        && !node.isDisabled()
                                        && !(node instanceof TextInputControl)
                                        && Arrays.stream(words).allMatch(word -> says(node, word)));
        onScreen(() -> {
            button.executeAccessibleAction(AccessibleAction.FIRE);
            return null;
        });
    }

    /// Presses what has that id and says these words.
    void press(String id, String words) throws TourException {
        var button = see(id, id + " that says “" + words + "”", node -> says(node, words));
        onScreen(() -> {
            button.executeAccessibleAction(AccessibleAction.FIRE);
            return null;
        });
    }

    /// Chooses what says these words in a menu that opens from a button.
    void pick(String id, String words) throws TourException {
        var menu =
                (MenuButton)
                        see(
                                id,
                                "the menu " + id + " with “" + words + "”",
                                node ->
                                        node instanceof MenuButton button
                                                && item(button, words).isPresent());
        onScreen(() -> {
            item(menu, words).ifPresent(MenuItem::fire);
            return null;
        });
    }

    /// Chooses whichever of the two a menu has.
    void pickEither(String id, String one, String other) throws TourException {
        var menu =
                (MenuButton)
                        see(
                                id,
                                "the menu " + id + " with “" + one + "”",
                                node ->
                                        node instanceof MenuButton button
                                                && item(button, one)
                                                        .or(() -> item(button, other))
                                                        .isPresent());
        onScreen(() -> {
            item(menu, one).or(() -> item(menu, other)).ifPresent(MenuItem::fire);
            return null;
        });
    }

    /// Opens a menu that is made when it is shown, and chooses what begins with these words.
    void pickAsShown(String id, String words) throws TourException {
        var menu = (MenuButton) see(id, "the menu " + id, node -> node instanceof MenuButton);
        var found =
                onScreen(() -> {
                    menu.show();
                    var item =
                            menu.getItems().stream()
                                    .filter(one -> one.getText().startsWith(words))
                                    .findFirst();
                    item.ifPresent(MenuItem::fire);
                    menu.hide();
                    return item.isPresent();
                });
        if (!found) {
            throw new TourException("the menu " + id + " has no “" + words + "”", null);
        }
    }

    /// Chooses the row of a table that says these words, wherever it is.
    void chooseRow(String id, String words) throws TourException {
        var row =
                find(
                        "the row “" + words + "” in " + id,
                        node ->
                                node instanceof TableRow<?> one
                                        && !one.isEmpty()
                                        && one.getTableView() != null
                                        && id.equals(one.getTableView().getId())
                                        && one.lookupAll("*").stream()
                                                .anyMatch(cell -> says(cell, words)));
        onScreen(() -> {
            var one = (TableRow<?>) row;
            one.getTableView().getSelectionModel().clearAndSelect(one.getIndex());
            return null;
        });
    }

    /// Marks the first rows of a table.
    void chooseRows(String id, int many) throws TourException {
        var table =
                (TableView<?>)
                        see(
                                id,
                                many + " rows in " + id,
                                node ->
                                        node instanceof TableView<?> one
                                                && one.getItems().size() >= many);
        onScreen(() -> {
            table.getSelectionModel().clearSelection();
            table.getSelectionModel().selectRange(0, many);
            return null;
        });
    }

    /// Presses the first of those whose ids begin like that.
    void pressFirst(String prefix) throws TourException {
        var found =
                find(
                        "something to press under " + prefix,
                        node ->
                                node.getId() != null
                                        && node.getId().startsWith(prefix)
                                        && isShown(node));
        onScreen(() -> {
            found.executeAccessibleAction(AccessibleAction.FIRE);
            return null;
        });
    }

    private static Optional<MenuItem> item(MenuButton menu, String words) {
        return menu.getItems().stream().filter(item -> words.equals(item.getText())).findFirst();
    }

    /// Ticks every box whose id begins like that.
    void tickAll(String id) throws TourException {
        onScreen(() -> {
            scene.getRoot().lookupAll(".check-box").stream()
                    .filter(node -> node.getId() != null && node.getId().startsWith(id))
                    .forEach(node -> ((CheckBox) node).setSelected(true));
            return null;
        });
    }

    /// Types into the field of that name, replacing what is there.
    void typeNamed(String name, String text) throws TourException {
        var field =
                find(
                        "the field “" + name + "”",
                        node ->
                                node instanceof TextInputControl
                                        && name.equals(node.getAccessibleText())
                                        && isShown(node));
        onScreen(() -> {
            field.requestFocus();
            ((TextInputControl) field).setText(text);
            return null;
        });
    }

    /// Chooses what begins with these words.
    void choose(String id, String words) throws TourException {
        choose(see(id, "the choice " + id, node -> hasChoice(node, words)), words);
    }

    /// Chooses what begins with these words in the choice whose label says that name.
    void chooseNamed(String name, String words) throws TourException {
        var choice =
                find(
                        "the choice “" + name + "” with “" + words + "”",
                        node ->
                                hasChoice(node, words)
                                        && isShown(node)
                                        && node.queryAccessibleAttribute(
                                                        AccessibleAttribute.LABELED_BY)
                                                instanceof Labeled label
                                        && label.getText().replace("_", "").equals(name));
        choose(choice, words);
    }

    private static <T> void choose(Node node, String words) throws TourException {
        @SuppressWarnings("unchecked")
        var box = (ComboBox<T>) node;
        onScreen(() -> {
            box.getItems().stream()
                    .filter(item -> box.getConverter().toString(item).startsWith(words))
                    .findFirst()
                    .ifPresent(box::setValue);
            return null;
        });
    }

    private static boolean hasChoice(Node node, String words) {
        return node instanceof ComboBox<?> box && offers(box, words);
    }

    private static <T> boolean offers(ComboBox<T> box, String words) {
        return !box.isDisabled()
                && box.getItems().stream()
                        .anyMatch(item -> box.getConverter().toString(item).startsWith(words));
    }

    private Node find(String what, Predicate<Node> fits) throws TourException {
        var seen = new CompletableFuture<Node>();
        watch(
                seen,
                () ->
                        scene.getRoot().lookupAll("*").stream()
                                .filter(fits)
                                .findFirst()
                                .orElse(null));
        return await(seen, what);
    }

    /// Presses a key in a control.
    void key(String id, KeyCode code) throws TourException {
        var node = see(id);
        onScreen(() -> {
            node.requestFocus();
            node.fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            return null;
        });
    }

    /// Pastes there what the clipboard has.
    void paste(String id) throws TourException {
        var node = see(id);
        onScreen(() -> {
            node.requestFocus();
            node.fireEvent(
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED, "", "", KeyCode.V, false, true, false, false));
            return null;
        });
    }

    /// Hands a picture on as the camera program of a laptop does, and pastes it there.
    ///
    /// @param picture taken on the JavaFX thread
    void paste(String id, Callable<Image> picture) throws TourException {
        onScreen(() -> {
            var content = new ClipboardContent();
            content.putImage(picture.call());
            return Clipboard.getSystemClipboard().setContent(content);
        });
        paste(id);
    }

    /// Rolls the page until the node is at its top, or the page at its end.
    void bringInSight(String id) throws TourException {
        var node = see(id);
        onScreen(() -> {
            var at = node.getParent();
            while (at != null && !(at instanceof ScrollPane)) {
                at = at.getParent();
            }
            if (at instanceof ScrollPane page) {
                var content = page.getContent();
                var top = content.sceneToLocal(node.localToScene(node.getLayoutBounds())).getMinY();
                var room =
                        content.getLayoutBounds().getHeight()
                                - page.getViewportBounds().getHeight();
                page.setVvalue(room > 0 ? Math.clamp(top / room, 0, 1) : 0);
            }
            return null;
        });
    }

    /// Waits until the pill at the top says that laptop and hub are in step.
    void inStep() throws TourException {
        see("shell.sync", "the laptop to be in step", node -> says(node, "In step"));
    }

    /// Waits until these words are somewhere on the screen.
    void read(String words) throws TourException {
        find("the words “" + words + "”", node -> says(node, words));
    }

    private static boolean says(Node node, String words) {
        var text =
                switch (node) {
                    case Labeled label -> withoutMnemonic(label);
                    case Text plain -> plain.getText();
                    default -> null;
                };
        // Words of a sentence may be nodes of their own; their parent then says it whole.
        var whole = node.getAccessibleText();
        return (text != null && text.contains(words) || whole != null && whole.contains(words))
                && isShown(node);
    }

    private static @Nullable String withoutMnemonic(Labeled label) {
        var text = label.getText();
        return text == null || !label.isMnemonicParsing() ? text : text.replace("_", "");
    }

    private static boolean isShown(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    static <T> T await(CompletableFuture<T> answer, String what) throws TourException {
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            answer.cancel(false);
            throw new TourException("waited " + PATIENCE.toSeconds() + " s in vain for " + what, e);
        } catch (ExecutionException e) {
            throw new TourException("failed: " + what, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TourException("interrupted while waiting for " + what, e);
        }
    }
}
