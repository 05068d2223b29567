package org.doorstep.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.doorstep.app.fixture.InMemorySettings;
import org.doorstep.app.laptop.LaptopFeature;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.Overlay;
import org.doorstep.app.ui.Styling;
import org.doorstep.app.ui.Theme;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.app.ui.frame.Waiting;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.laptop.Room;
import org.doorstep.domain.sync.SyncState;
import org.doorstep.domain.sync.SyncState.Contact;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ShellTest {

    private final InMemorySettings settings = new InMemorySettings();
    private final Overlay overlay = new Overlay();
    private final DeskFixture fixture =
            new DeskFixture(settings, Appearance.DEFAULT.with(Theme.LIGHT));
    private Shell shell;
    private Scene scene;

    @BeforeAll
    static void fonts() {
        Styling.loadFonts();
    }

    @Start
    void start(Stage stage) {
        scene = new Scene(overlay.root(), 1440, 900);
        Styling.apply(scene, Appearance.DEFAULT.with(Theme.LIGHT));
        stage.setScene(scene);
        stage.setWidth(1440);
        stage.setHeight(900);
        stage.show();
        shell = fixture.shell(overlay);
        overlay.screen(shell.root());
        shell.focus();
    }

    @Test
    void ctrlKSearchesAndEnterOpensWhatIsFound(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        assertThat(focusId(robot)).isEqualTo(SearchBoxView.FIELD);
        robot.write("okafor", 0);
        robot.push(KeyCode.DOWN);

        robot.push(KeyCode.ENTER);

        assertThat(shell.tabs().front().get()).isEqualTo(DeskFixture.file(1));
        assertThat(focusId(robot)).isEqualTo(DeskFixture.file(1) + ".field");
    }

    @Test
    void searchingForThePageInFrontPutsTheFocusBackIntoIt(FxRobot robot) {
        robot.interact(() -> shell.open(DeskFixture.file(1)));
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.push(KeyCode.DOWN);

        robot.push(KeyCode.ENTER);

        assertThat(focusId(robot)).isEqualTo(DeskFixture.file(1) + ".field");
    }

    @Test
    void escapeWithNothingToCloseGoesBackAsAltLeftDoes(FxRobot robot) {
        robot.interact(() -> {
            shell.open(DeskFixture.file(1));
            shell.say("Done", () -> {});
            shell.view().page().requestFocus();
        });

        robot.push(KeyCode.ESCAPE);
        assertThat(shell.tabs().front().get()).isEqualTo(DeskFixture.file(1));
        robot.push(KeyCode.ESCAPE);
        assertThat(shell.tabs().front().get()).isEqualTo(DeskFixture.PEOPLE);
        robot.interact(() -> shell.view().page().requestFocus());
        robot.push(KeyCode.ESCAPE);

        assertThat(shell.tabs().front().get()).isEqualTo(DeskFixture.PEOPLE);
    }

    @Test
    void whileTheDiskIsFullABannerSaysSoAndGoesWhenThereIsRoom(FxRobot robot) {
        assertThat(node(robot, RoomView.BANNER).isVisible()).isFalse();

        robot.interact(() -> {
            fixture.room = Room.State.KEPT_BACK;
            fixture.changes.announce(Topic.HOLDINGS);
        });
        assertThat(node(robot, RoomView.BANNER).isVisible()).isTrue();
        robot.interact(() -> {
            fixture.room = Room.State.ENOUGH;
            fixture.background.elapse(RoomModel.AGAIN);
        });

        assertThat(node(robot, RoomView.BANNER).isVisible()).isFalse();
    }

    @Test
    void escapePutsTheOfficerBackExactlyWhereTheyWere(FxRobot robot) {
        var before = focusId(robot);
        robot.push(KeyCode.CONTROL, KeyCode.K);

        robot.push(KeyCode.ESCAPE);

        assertThat(focusId(robot)).isEqualTo(before);
        assertThat(node(robot, SearchBoxView.POPUP).isVisible()).isFalse();
    }

    @Test
    void aGreaterThanSignAsksForCommands(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.interact(() -> ((TextField) node(robot, SearchBoxView.FIELD)).setText(">lock"));

        robot.push(KeyCode.ENTER);

        assertThat(fixture.done).containsExactly("lock");
    }

    @Test
    void theFocusComesBackWithThePage(FxRobot robot) {
        robot.interact(() -> shell.open(DeskFixture.file(1)));
        var there = focusId(robot);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        assertThat(shell.tabs().front().get()).isEqualTo(LaptopFeature.ADDRESS);

        robot.push(KeyCode.ALT, KeyCode.LEFT);

        assertThat(shell.tabs().front().get()).isEqualTo(DeskFixture.file(1));
        assertThat(focusId(robot)).isEqualTo(there);
    }

    @Test
    void closingATabForgetsItsPage(FxRobot robot) {
        robot.interact(() -> shell.open(DeskFixture.file(1)));

        robot.push(KeyCode.CONTROL, KeyCode.W);

        assertThat(fixture.closed).containsExactly(DeskFixture.file(1));
        assertThat(shell.tabs().front().get()).isEqualTo(DeskFixture.PEOPLE);
    }

    @Test
    void bringingBackYesterdaysTabsOpensNobodysFile(FxRobot robot) {
        robot.interact(() -> {
            shell.openBeside(DeskFixture.file(1));
            shell.openBeside(DeskFixture.file(2));
            shell.close();
            fixture.opened.clear();
            shell = fixture.shell(overlay);
            overlay.screen(shell.root());
        });

        assertThat(shell.tabs().tabs()).hasSize(2);
        assertThat(fixture.opened).containsExactly(DeskFixture.PEOPLE);
    }

    @Test
    void theListOfShortcutsHasThoseOfSinglePagesToo(FxRobot robot) {
        robot.push(KeyCode.F1);

        assertThat(overlay.root().lookupAll(".shortcuts .label"))
                .map(label -> ((Labeled) label).getText())
                .contains("Ctrl+K", "Ctrl+N", "Ctrl+T", "Ctrl+F", "1 2 3 4", "1 2 3", "N");
    }

    @Test
    void f1ListsTheShortcutsAndEscapeClosesThem(FxRobot robot) {
        robot.push(KeyCode.F1);
        assertThat(overlay.isOpen()).isTrue();

        robot.push(KeyCode.ESCAPE);

        assertThat(overlay.isOpen()).isFalse();
    }

    @Test
    void aMessageGoesWithThePageOnWhichItWasSaid(FxRobot robot) {
        robot.interact(() -> {
            shell.open(DeskFixture.file(1));
            shell.say("Done: Ring the landlord", () -> {});
        });
        assertThat(node(robot, NoticeView.BAR).isVisible()).isTrue();

        robot.interact(() -> shell.open(DeskFixture.file(2)));

        assertThat(node(robot, NoticeView.BAR).isVisible()).isFalse();
    }

    @Test
    void whatWaitsIsSaidToBeSentOnceTheHubHasIt(FxRobot robot) {
        robot.interact(() -> {
            fixture.sync.become(new SyncState(Contact.SYNCING, DeskFixture.NOW, null, 1, 0, null));
            shell.say(new Waiting("It goes with the next sync", "The hub has it"));
            fixture.sync.become(
                    new SyncState(
                            Contact.IN_STEP, DeskFixture.NOW.plusSeconds(1), null, 0, 0, null));
        });

        assertThat(shell.notices().words().get()).isEqualTo("The hub has it");
    }

    @Test
    void thePillThatAsksToSignInSignsIn(FxRobot robot) {
        robot.interact(() -> {
            fixture.sync.become(
                    new SyncState(Contact.SIGN_IN_NEEDED, DeskFixture.NOW, null, 1, 0, null));
            ((Button) node(robot, SyncPillView.PILL)).fire();
        });

        assertThat(fixture.done).containsExactly("sign in");
    }

    @Test
    void thePillLeadsToWhatCanBeDoneAboutSyncAlsoWhereThatIsInSightAlready(FxRobot robot) {
        robot.interact(() -> ((Button) node(robot, SyncPillView.PILL)).fire());

        assertThat(focusId(robot)).isEqualTo(NowView.SYNC);
    }

    @Test
    void thePillEndsTheWaitForTheNextTry(FxRobot robot) {
        robot.interact(() -> {
            fixture.sync.become(
                    new SyncState(Contact.OFFLINE, DeskFixture.NOW, DeskFixture.NOW, 1, 0, null));
            ((Button) node(robot, SyncPillView.PILL)).fire();
        });

        assertThat(fixture.sync.nudges()).isEqualTo(1);
    }

    @Test
    void f6GoesRoundTheWindow(FxRobot robot) {
        robot.push(KeyCode.F6);
        var context = focusId(robot);
        robot.push(KeyCode.F6);

        assertThat(context).isEqualTo(NowView.SYNC);
        assertThat(focusId(robot)).isEqualTo(SearchBoxView.FIELD);
    }

    @Test
    void aPageThatNobodyMakesIsSaidAndTheDeskStays(FxRobot robot) {
        robot.interact(() -> shell.open(new Address("unknown", "1")));

        assertThat(fixture.failures).hasSize(1);
        assertThat(shell.tabs().front().get()).isEqualTo(DeskFixture.PEOPLE);
    }

    @Test
    void aClosedDeskListensToNothing(FxRobot robot) {
        robot.interact(() -> shell.open(LaptopFeature.ADDRESS));

        robot.interact(() -> shell.close());

        assertThat(fixture.changes.listeners() + fixture.sync.listeners()).isZero();
    }

    private String focusId(FxRobot robot) {
        var ids = new ArrayList<String>();
        robot.interact(() -> {
            ids.add(String.valueOf(scene.getFocusOwner().getId()));
        });
        return ids.getFirst();
    }

    private static Node node(FxRobot robot, String id) {
        return robot.lookup((Node node) -> id.equals(node.getId())).query();
    }
}
