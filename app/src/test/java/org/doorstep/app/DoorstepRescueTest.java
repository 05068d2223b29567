package org.doorstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.doorstep.app.signin.RescueView;
import org.doorstep.app.signin.UnlockView;
import org.doorstep.app.ui.Styling;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Officer;
import org.doorstep.domain.note.Draft;
import org.doorstep.store.vault.Enrolment;
import org.doorstep.store.vault.Opening;
import org.doorstep.store.vault.VaultSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The whole client on a real encrypted vault whose file is damaged.
@ExtendWith(ApplicationExtension.class)
class DoorstepRescueTest {

    private static final String PASSPHRASE = "otter kettle violet barn";
    private static final Officer PRIYA =
            new Officer("priya", "Priya Raman", "Social worker", "Family Support North");
    private static final Clock CLOCK = Clock.systemUTC();
    private static final UUID TOM = new UUID(0x7000, 1);

    @TempDir private Path data;

    private Stage stage;
    private DoorstepApp app;

    @Start
    void aDamagedVault(Stage stage) throws IOException {
        this.stage = stage;
        Styling.loadFonts();
        var laptop = Wiring.laptop(data, VaultSettings.forTests(), CLOCK).get();
        laptop.rememberHub(URI.create("http://127.0.0.1:9"));
        try (var vault =
                ((Enrolment.Enrolled) laptop.enrol(PRIYA, PASSPHRASE.toCharArray())).vault()) {
            vault.notes().keep(new Draft(TOM, Category.HOUSING, "Half a wo", CLOCK.instant()));
        }
        damage();
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
    void theOfficerIsToldWhatIsSafeRescuesAndGoesOn(FxRobot robot) throws Exception {
        robot.interact(() -> node(UnlockView.PASSPHRASE).orElseThrow().requestFocus());
        robot.write(PASSPHRASE + "\n", 0);
        waitFor(RescueView.RESCUE);
        assertThat(text()).contains("safe there", "The damaged file is kept");

        robot.interact(() -> ((Button) node(RescueView.RESCUE).orElseThrow()).fire());
        waitFor(RescueView.OPEN);
        assertThat(text()).contains("1 unfinished note is back");
        var kept = ((TextField) node(RescueView.DAMAGED_FILE).orElseThrow()).getText();
        assertThat(Path.of(kept)).exists();

        robot.interact(() -> ((Button) node(RescueView.OPEN).orElseThrow()).fire());
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> text().contains("Getting your files, Priya Raman"));
        robot.interact(app::lock);
        waitFor(UnlockView.PASSPHRASE);
        var laptop = Wiring.laptop(data, VaultSettings.forTests(), CLOCK).get();
        var opening = (Opening.Opened) laptop.open(PRIYA.id(), PASSPHRASE.toCharArray());
        try (var vault = opening.vault()) {
            assertThat(vault.notes().draft(TOM).orElseThrow().text()).isEqualTo("Half a wo");
        }
    }

    /// One bit on the first page.
    private void damage() throws IOException {
        try (var files = Files.walk(data)) {
            for (var database : files.filter(file -> file.endsWith("store.db")).toList()) {
                var content = Files.readAllBytes(database);
                content[100] ^= 0x20;
                Files.write(database, content);
            }
        }
    }

    private void waitFor(String id) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> node(id).isPresent());
    }

    private Optional<Node> node(String id) {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () ->
                        stage.getScene().getRoot().lookupAll("*").stream()
                                .filter(node -> id.equals(node.getId()))
                                .findFirst());
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
