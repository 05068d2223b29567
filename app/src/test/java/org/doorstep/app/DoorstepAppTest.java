package org.doorstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.doorstep.app.signin.UnlockView;
import org.doorstep.app.ui.Styling;
import org.doorstep.app.ui.Theme;
import org.doorstep.domain.access.Officer;
import org.doorstep.store.vault.Enrolment;
import org.doorstep.store.vault.VaultSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The whole client on a real encrypted vault, with no hub in reach.
@ExtendWith(ApplicationExtension.class)
class DoorstepAppTest {

    private static final String PASSPHRASE = "otter kettle violet barn";
    private static final Officer PRIYA =
            new Officer("priya", "Priya Raman", "Social worker", "Family Support North");
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir private static Path data;

    private Stage stage;
    private DoorstepApp app;

    @BeforeAll
    static void aLaptopWithOneOfficer() {
        Styling.loadFonts();
        var laptop = Wiring.laptop(data, VaultSettings.forTests(), CLOCK).get();
        laptop.rememberHub(URI.create("http://127.0.0.1:9"));
        var enrolled = (Enrolment.Enrolled) laptop.enrol(PRIYA, PASSPHRASE.toCharArray());
        enrolled.vault().close();
    }

    @Start
    void start(Stage stage) {
        this.stage = stage;
        app =
                Wiring.app(
                        new Options(data, null, null),
                        VaultSettings.forTests(),
                        _ -> false,
                        CLOCK,
                        stage);
        app.start();
    }

    @AfterEach
    void close(FxRobot robot) throws TimeoutException {
        var closed = new CountDownLatch(1);
        robot.interact(() -> app.close(closed::countDown));
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> closed.getCount() == 0);
    }

    @Test
    void thePassphraseOpensTheDeskWithoutANetwork(FxRobot robot) throws Exception {
        unlock(robot, PASSPHRASE);

        waitForText("Getting your files, Priya Raman");
    }

    @Test
    void aWrongPassphraseStaysAtTheDoor(FxRobot robot) throws Exception {
        unlock(robot, "not the passphrase");

        waitForText("That passphrase does not match.");
        assertThat(node(robot, UnlockView.PASSPHRASE)).isPresent();
    }

    @Test
    void lockingGoesBackToTheDoorAndTheVaultOpensAgain(FxRobot robot) throws Exception {
        unlock(robot, PASSPHRASE);
        waitForText("Getting your files");

        robot.interact(app::lock);
        waitUntilThere(robot, UnlockView.PASSPHRASE);
        unlock(robot, PASSPHRASE);

        waitForText("Getting your files");
    }

    @Test
    void nothingPersonalIsKeptOutsideTheVault(FxRobot robot) throws Exception {
        robot.interact(() -> app.appearance().set(app.appearance().get().with(Theme.DARK)));

        var file = data.resolve("appearance.txt");
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> Files.exists(file));
        assertThat(Files.readString(file)).isEqualTo("dark comfortable 100");
    }

    private void unlock(FxRobot robot, String passphrase) throws TimeoutException {
        waitUntilThere(robot, UnlockView.PASSPHRASE);
        robot.write(passphrase + "\n", 0);
    }

    private static void waitUntilThere(FxRobot robot, String id) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> node(robot, id).isPresent());
    }

    private static Optional<Node> node(FxRobot robot, String id) {
        return robot.lookup((Node node) -> id.equals(node.getId())).tryQuery();
    }

    private void waitForText(String words) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> text().contains(words));
    }

    private String text() {
        var words = new StringBuilder();
        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () ->
                        stage.getScene().getRoot().lookupAll(".label").stream()
                                .map(node -> ((Labeled) node).getText())
                                .forEach(line -> words.append(line).append('\n')));
        return words.toString();
    }
}
