package org.doorstep.app.shell;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Icons;
import org.doorstep.app.ui.frame.QuickSearch;
import org.jspecify.annotations.Nullable;

/// The one search box and the pop-up under it. `>` at the start asks for commands. The focus stays
/// in the box; arrows move in the pop-up, Enter opens, Esc puts everything back as it was.
final class SearchBoxView {

    static final String FIELD = "shell.search";
    static final String POPUP = "shell.search.popup";

    private static final Messages TEXT = Messages.of("shell");
    private static final int PAGE = 8;

    /// Room for all words of the box, in sizes of its caption's font.
    private static final double WIDE = 27;

    private final TextField field = new TextField();
    private final HBox box = new HBox();
    private final StackPane popup = new StackPane();
    private final Pane layer = new Pane(popup);
    private final QuickSearch people;
    private final CommandsView commands;
    private QuickSearch answering;
    private @Nullable Node focusBefore;

    SearchBoxView(QuickSearch people, List<Command> commands) {
        this.people = people;
        this.commands = new CommandsView(commands);
        this.answering = people;
        people.onLeave(this::close);
        this.commands.onLeave(this::close);
        build();
        field.textProperty().subscribe(_ -> ask());
        field.focusedProperty().subscribe(this::focusChanged);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        field.setOnMouseClicked(_ -> ask());
    }

    Region root() {
        return box;
    }

    /// The layer above the page in which the pop-up opens.
    Pane layer() {
        return layer;
    }

    /// Puts the focus into the box.
    void focus() {
        var scene = field.getScene();
        if (scene != null && scene.getFocusOwner() != field) {
            focusBefore = scene.getFocusOwner();
        }
        field.requestFocus();
        field.selectAll();
        ask();
    }

    /// Empties the box and closes the pop-up.
    void forget() {
        close();
    }

    private void build() {
        field.setId(FIELD);
        field.setAccessibleText(TEXT.get("search.label"));
        field.getStyleClass().add("bare");
        HBox.setHgrow(field, Priority.ALWAYS);
        var keys = new Label(TEXT.get("search.keys"));
        keys.getStyleClass().addAll("caption", "search-keys");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        keys.managedProperty().bind(keys.visibleProperty());
        box.getStyleClass().add("search-box");
        box.widthProperty().subscribe(_ -> fit(keys));
        keys.fontProperty().subscribe(_ -> fit(keys));
        box.getChildren().addAll(Icons.of("mdomz-search"), field, keys);
        field.focusedProperty()
                .subscribe(focused -> {
                    box.getStyleClass().remove("focused");
                    if (focused) {
                        box.getStyleClass().add("focused");
                    }
                });
        popup.setId(POPUP);
        popup.getStyleClass().add("search-popup");
        popup.setVisible(false);
        layer.setPickOnBounds(false);
        layer.widthProperty().subscribe(_ -> place());
        box.boundsInParentProperty().subscribe(_ -> place());
    }

    /// Says less where there is little room beside a long sync state or for large text.
    private void fit(Label keys) {
        var wide = box.getWidth() / keys.getFont().getSize();
        keys.setVisible(wide >= WIDE);
        field.setPromptText(TEXT.get(wide >= WIDE ? "search.prompt" : "search.prompt.short"));
    }

    private void ask() {
        if (!field.isFocused()) {
            return;
        }
        var typed = field.getText();
        answering = typed.startsWith(">") ? commands : people;
        answering.ask(typed.startsWith(">") ? typed.substring(1) : typed);
        open();
    }

    private void open() {
        popup.getChildren().setAll(answering.results());
        popup.setVisible(true);
        place();
    }

    private void place() {
        if (box.getScene() == null || layer.getScene() == null) {
            return;
        }
        Bounds under = layer.sceneToLocal(box.localToScene(box.getLayoutBounds()));
        popup.relocate(under.getMinX(), under.getMaxY() + 4);
        popup.setMinWidth(under.getWidth());
        popup.setMaxWidth(Math.max(under.getWidth(), layer.getWidth() - under.getMinX() - 16));
        popup.setMaxHeight(Math.max(0, layer.getHeight() - under.getMaxY() - 24));
        popup.autosize();
    }

    private void focusChanged(boolean focused) {
        if (!focused && !insidePopup()) {
            popup.setVisible(false);
            answering.forget();
        }
    }

    private boolean insidePopup() {
        for (Node at = field.getScene() == null ? null : field.getScene().getFocusOwner();
                at != null;
                at = at.getParent()) {
            if (at == popup) {
                return true;
            }
        }
        return false;
    }

    private void keyPressed(KeyEvent event) {
        var plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        if (!plain && event.getCode() != KeyCode.ENTER) {
            // With these keys it may mean something to the page.
            return;
        }
        switch (event.getCode()) {
            case DOWN -> move(event, 1);
            case UP -> move(event, -1);
            case PAGE_DOWN -> move(event, PAGE);
            case PAGE_UP -> move(event, -PAGE);
            case ENTER -> {
                if (popup.isVisible()) {
                    answering.choose(event.isControlDown());
                }
                event.consume();
            }
            case ESCAPE -> {
                close();
                if (focusBefore != null) {
                    focusBefore.requestFocus();
                }
                event.consume();
            }
            default -> {
                // Typing goes on into the field.
            }
        }
    }

    private void move(KeyEvent event, int rows) {
        if (!popup.isVisible()) {
            ask();
        }
        answering.move(rows);
        event.consume();
    }

    boolean isFocused() {
        return field.isFocused();
    }

    private void close() {
        field.clear();
        popup.setVisible(false);
        people.forget();
    }
}
