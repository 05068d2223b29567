package org.doorstep.app.shell;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.frame.WidthForm;

/// The window's parts in their places, in the form that its width allows.
final class ShellView {

    static final String SHOW_CONTEXT = "shell.context.show";

    private static final Messages TEXT = Messages.of("shell");
    private static final Insets NOTICE_ROOM = new Insets(8, 16, 12, 16);

    private final StackPane root = new StackPane();
    private final BorderPane frame = new BorderPane();
    private final StackPane body = new StackPane();
    private final StackPane main = new StackPane();
    private final HBox pageAndContext = new HBox();
    private final Button showContext = new Button(TEXT.get("context.show"));
    private final TopBarView top;
    private final RailView rail;
    private final ContextView context;
    private final FocusRegions regions;
    private WidthForm form = WidthForm.WIDE;
    private boolean drawerOpen;
    private boolean menuOpen;

    ShellView(
            TopBarView top,
            RailView rail,
            TabStripView tabs,
            RoomView room,
            Region reminder,
            ContextView context,
            NoticeView notice,
            Pane popups) {
        this.top = top;
        this.rail = rail;
        this.context = context;
        showContext.setId(SHOW_CONTEXT);
        showContext.getStyleClass().addAll("flat", "link");
        showContext.setMinWidth(Region.USE_PREF_SIZE);
        showContext.setOnAction(_ -> drawer(!drawerOpen));
        HBox.setHgrow(tabs.root(), Priority.ALWAYS);
        var tabRow = new HBox(tabs.root(), showContext);
        tabRow.getStyleClass().add("tab-row");
        StackPane.setAlignment(context.root(), Pos.CENTER_RIGHT);
        body.getStyleClass().add("body");
        // Below the page and never over it: there may be buttons.
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox.setMargin(notice.root(), NOTICE_ROOM);
        body.setMinHeight(0);
        main.getChildren().add(new VBox(body, notice.root()));
        HBox.setHgrow(main, Priority.ALWAYS);
        main.setMinWidth(0);
        VBox.setVgrow(pageAndContext, Priority.ALWAYS);
        frame.setTop(top.root());
        frame.setCenter(new VBox(tabRow, room.root(), reminder, pageAndContext));
        root.getStyleClass().add("shell");
        root.getChildren().addAll(frame, popups);
        regions =
                new FocusRegions(
                        List.of(
                                top.root(),
                                rail.root(),
                                tabRow,
                                room.root(),
                                reminder,
                                body,
                                context.root(),
                                notice.root()));
        form(WidthForm.WIDE);
    }

    StackPane root() {
        return root;
    }

    FocusRegions regions() {
        return regions;
    }

    /// Shows a page, or nothing while there is none.
    void page(Region page) {
        body.getChildren().setAll(page);
    }

    /// The page that is shown.
    Node page() {
        return body.getChildren().isEmpty() ? body : body.getChildren().getFirst();
    }

    /// Takes the form that the width allows.
    void form(WidthForm next) {
        for (var known : WidthForm.values()) {
            root.getStyleClass().remove(known.styleClass());
        }
        root.getStyleClass().add(next.styleClass());
        form = next;
        rail.words(next == WidthForm.WIDE || next == WidthForm.SMALL);
        top.small(next == WidthForm.SMALL);
        menuOpen = false;
        drawerOpen = false;
        arrange();
    }

    /// Opens or closes the drawer; a column that is always there takes no notice.
    void drawer(boolean open) {
        drawerOpen = open;
        arrange();
    }

    void menu(boolean open) {
        menuOpen = open;
        arrange();
        if (open) {
            FocusRegions.firstFocusable(rail.root()).ifPresent(Node::requestFocus);
        }
    }

    void toggleMenu() {
        menu(!menuOpen);
    }

    /// Closes the menu or the drawer; false if neither is open.
    boolean closeNearest() {
        if (menuOpen) {
            menu(false);
            return true;
        }
        if (isDrawer() && drawerOpen) {
            drawer(false);
            return true;
        }
        return false;
    }

    private boolean isDrawer() {
        return form.atMost(WidthForm.NARROW);
    }

    private void arrange() {
        var drawer = isDrawer();
        context.drawer(drawer);
        showContext.setVisible(drawer);
        showContext.setManaged(drawer);
        main.getChildren().remove(context.root());
        pageAndContext.getChildren().clear();
        if (!drawer) {
            pageAndContext.getChildren().addAll(main, context.root());
        } else {
            pageAndContext.getChildren().add(main);
            if (drawerOpen) {
                main.getChildren().add(1, context.root());
            }
        }
        frame.setLeft(form != WidthForm.SMALL || menuOpen ? rail.root() : null);
    }
}
