package org.doorstep.app.shell;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;
import org.doorstep.app.example.Look;
import org.doorstep.app.fixture.InMemorySettings;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.Overlay;
import org.doorstep.app.ui.Styling;
import org.doorstep.app.ui.frame.PageKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Whatever F1 lists works wherever the focus is.
@ExtendWith(ApplicationExtension.class)
class KeysFromAnywhereTest {

    private static final List<String> PLACES =
            List.of(
                    SearchBoxView.FIELD,
                    SyncPillView.PILL,
                    TopBarView.LOCK,
                    "shell.rail.people",
                    NowView.HOLDINGS,
                    "keyed.page",
                    "keyed.table",
                    "keyed.field",
                    "keyed.area");

    private final Overlay overlay = new Overlay();
    private final DeskFixture fixture = new DeskFixture(new InMemorySettings(), Appearance.DEFAULT);
    private final List<KeyEvent> unheard = new ArrayList<>();
    private Shell shell;
    private Scene scene;

    @BeforeAll
    static void fonts() {
        Styling.loadFonts();
    }

    @Start
    void start(Stage stage) {
        scene = new Scene(overlay.root(), 1440, 900);
        Styling.apply(scene, Appearance.DEFAULT);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, unheard::add);
        stage.setScene(scene);
        stage.show();
        shell = fixture.shell(overlay);
        overlay.screen(shell.root());
        shell.open(DeskFixture.KEYED);
    }

    @Test
    void everyKeyOfThePageInFrontIsHeardOnce(FxRobot robot) {
        var wrong = new ArrayList<String>();
        robot.interact(() -> {
            for (var place : PLACES) {
                for (var key : PageKey.values()) {
                    press(place, key.keys());
                    var own = key == PageKey.SAVE && place.equals(SearchBoxView.FIELD);
                    // There it opens what is found beside the page.
                    if (!fixture.heard.equals(own ? List.of() : List.of(key))) {
                        wrong.add(key.keys() + " from " + place + " is " + fixture.heard);
                    }
                }
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyKeyThatWorksEverywhereIsHeard(FxRobot robot) {
        var wrong = new ArrayList<String>();
        robot.interact(() -> {
            for (var keys : listedFirst()) {
                for (var place : PLACES) {
                    press(place, keys);
                    if (!unheard.isEmpty()) {
                        wrong.add(keys + " from " + place);
                    }
                }
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void whatWasDoneLastIsTakenBackFromAnEmptySearchBoxButTypingStaysThatOfItsField(FxRobot robot) {
        var undone = new ArrayList<String>();
        robot.interact(() -> {
            shell.say("Done: Ring the landlord", () -> undone.add("task"));
            Look.up(overlay.root(), TextField.class, "keyed.field").setText("Ring");
            press("keyed.field", "Ctrl+Z");
        });
        assertThat(undone).isEmpty();

        robot.interact(() -> press(SearchBoxView.FIELD, "Ctrl+Z"));
        assertThat(undone).containsExactly("task");
    }

    /// The list under F1 down to where single pages begin.
    private List<String> listedFirst() {
        shell.showShortcuts();
        overlay.root().applyCss();
        var grid = (GridPane) requireNonNull(overlay.root().lookup(".shortcuts"));
        var listed = rows(grid).takeWhile(row -> row.size() == 2).map(List::getFirst).toList();
        assertThat(listed).contains("Ctrl+K", "F1", "Alt+Left");
        return listed;
    }

    private static Stream<List<String>> rows(GridPane grid) {
        return Stream.iterate(0, row -> row < grid.getRowCount(), row -> row + 1)
                .map(row ->
                        grid.getChildren().stream()
                                .filter(cell -> row.equals(GridPane.getRowIndex(cell)))
                                .map(cell -> ((Labeled) cell).getText())
                                .toList());
    }

    private void press(String place, String keys) {
        overlay.close();
        shell.open(DeskFixture.KEYED);
        fixture.heard.clear();
        unheard.clear();
        var node = Look.up(overlay.root(), Node.class, place);
        node.requestFocus();
        Event.fireEvent(node, event(keys));
    }

    private static KeyEvent event(String keys) {
        var last = keys.substring(keys.lastIndexOf('+') + 1);
        return new KeyEvent(
                KeyEvent.KEY_PRESSED,
                "",
                "",
                requireNonNull(KeyCode.getKeyCode(last), keys),
                keys.contains("Shift+"),
                keys.contains("Ctrl+"),
                keys.contains("Alt+"),
                false);
    }
}
