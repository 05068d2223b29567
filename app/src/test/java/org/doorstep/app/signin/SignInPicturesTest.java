package org.doorstep.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.doorstep.app.Gallery;
import org.doorstep.app.fixture.HeldBackground;
import org.doorstep.app.signin.AgainModel.Step;
import org.doorstep.app.signin.InMemoryVaults.Someone;
import org.doorstep.app.signin.SigningIn.Entry;
import org.doorstep.app.signin.SigningIn.Finding;
import org.doorstep.app.text.Dates;
import org.doorstep.app.ui.Styling;
import org.doorstep.app.work.Background;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SignInPicturesTest {

    private static final Instant NOW = Instant.parse("2026-08-06T08:42:00Z");
    private static final Dates DATES = new Dates(Clock.fixed(NOW, ZoneId.of("Europe/London")));
    private static final List<Resident> RESIDENTS =
            List.of(
                    new Resident("priya", "Priya Raman", NOW.minus(Duration.ofHours(14))),
                    new Resident("tom", "Tom Okafor", NOW.minus(Duration.ofDays(9))),
                    new Resident("amara", "Amara Singh", null));

    private static final URI PAGE =
            URI.create(
                    "https://signin.example.org/authorize?response_type=code&client_id=doorstep"
                            + "&redirect_uri=http%3A%2F%2F127.0.0.1%3A41217%2Fsigned-in");

    private Stage stage;

    @BeforeAll
    static void fonts() {
        Styling.loadFonts();
    }

    @Start
    void start(Stage stage) {
        this.stage = stage;
    }

    @Test
    void unlock() {
        Gallery.draw(
                stage,
                "unlock",
                picture -> {
                    var view = unlockView(new InMemoryVaults());
                    picture.overlay().screen(view.root());
                    view.focus();
                });
    }

    @Test
    void wrongPassphrase(FxRobot robot) {
        var vaults = new InMemoryVaults();
        Gallery.draw(
                stage,
                "wrong-passphrase",
                picture -> {
                    vaults.answers.add(new Opening.WrongPassphrase<>(3, Duration.ofSeconds(30)));
                    var model = model(vaults);
                    var view = new UnlockView(model, DATES, null, () -> {});
                    picture.overlay().screen(view.root());
                    model.passphrase().set("not mine");
                    model.unlock();
                });
        assertThat(vaults.passphrases).hasSize(Gallery.LOOKS.size());
    }

    @Test
    void inUse() {
        draw("unlock-in-use", new Opening.InUse<>());
    }

    @Test
    void newer() {
        draw("unlock-newer", new Opening.Newer<>());
    }

    @Test
    void damaged() {
        drawRescue("rescue-1-offer", _ -> {});
    }

    @Test
    void rescued() {
        drawRescue("rescue-2-done", RescueModel::rescue);
    }

    @Test
    void address() {
        draw("first-run-1-address", model -> {});
    }

    @Test
    void ready() {
        draw("first-run-2-ready", FirstRunModel::find);
    }

    @Test
    void browser() {
        drawWaiting("first-run-2-browser", false);
    }

    @Test
    void noBrowser() {
        drawWaiting("first-run-2-no-browser", true);
    }

    @Test
    void signingInAgain() {
        drawAgain("sign-in-again", new Invitation(PAGE, false), Step.BROWSER);
    }

    @Test
    void signingInAgainWithoutABrowser() {
        drawAgain("sign-in-again-no-browser", new Invitation(PAGE, true), Step.BROWSER);
    }

    @Test
    void notSignedInAgain() {
        drawAgain("sign-in-again-failed", new Invitation(PAGE, false), Step.FAILED);
    }

    @Test
    void passphrase() {
        draw(
                "first-run-3-passphrase",
                model -> {
                    model.find();
                    model.signIn();
                });
    }

    @Test
    void typingThePassphraseAndPressingEnterOpensTheVault(FxRobot robot) {
        var vaults = new InMemoryVaults();
        vaults.answers.add(new Opening.Opened<>("vault"));
        robot.interact(() -> {
            var view = unlockView(vaults);
            var scene = new javafx.scene.Scene(view.root(), 600, 600);
            Styling.apply(scene, org.doorstep.app.ui.Appearance.DEFAULT);
            stage.setScene(scene);
            stage.show();
            view.focus();
        });

        robot.write("otter kettle\n", 0);

        assertThat(vaults.passphrases).containsExactly("otter kettle");
    }

    private void draw(String name, Opening<String> opening) {
        Gallery.draw(
                stage,
                name,
                picture -> {
                    var vaults = new InMemoryVaults();
                    vaults.answers.add(opening);
                    var model = model(vaults);
                    var view = new UnlockView(model, DATES, null, () -> {});
                    picture.overlay().screen(view.root());
                    model.passphrase().set("otter kettle violet barn");
                    model.unlock();
                });
    }

    private void drawRescue(String name, Consumer<RescueModel<String>> steps) {
        Gallery.draw(
                stage,
                name,
                picture -> {
                    var vaults = new InMemoryVaults();
                    vaults.rescues.add(
                            new Rescue.Done(3, 1, Path.of("/home/priya/.doorstep/3f/store.db")));
                    var model =
                            new RescueModel<>(
                                    vaults,
                                    RESIDENTS.getFirst(),
                                    "otter kettle".toCharArray(),
                                    Background.direct(),
                                    _ -> {},
                                    () -> {});
                    var view = new RescueView(model);
                    picture.overlay().screen(view.root());
                    steps.accept(model);
                    view.focus();
                });
    }

    private void draw(String name, Consumer<FirstRunModel<String, Someone>> steps) {
        Gallery.draw(
                stage,
                name,
                picture -> {
                    var model =
                            new FirstRunModel<>(
                                    wrenford(), new InMemoryVaults(), Background.direct(), _ -> {});
                    var view = new FirstRunView(model, "otter kettle violet barn", null);
                    picture.overlay().screen(view.root());
                    model.address().set("https://hub.example.org");
                    steps.accept(model);
                    view.focus();
                });
    }

    private void drawWaiting(String name, boolean refused) {
        Gallery.draw(
                stage,
                name,
                picture -> {
                    var background = new HeldBackground();
                    var model =
                            new FirstRunModel<>(
                                    wrenford(), new InMemoryVaults(), background, _ -> {});
                    var view = new FirstRunView(model, "otter kettle violet barn", null);
                    picture.overlay().screen(view.root());
                    model.address().set("https://hub.example.org");
                    model.find();
                    background.release();
                    model.signIn();
                    model.invited(new Invitation(PAGE, refused));
                    view.focus();
                });
    }

    private void drawAgain(String name, Invitation invitation, Step until) {
        Gallery.draw(
                stage,
                name,
                picture -> {
                    var background = new HeldBackground();
                    var model = new AgainModel(_ -> new Entry.Away<>(), background, () -> {});
                    picture.overlay().screen(new Region());
                    AgainView.open(model, picture.overlay());
                    model.invited(invitation);
                    if (until == Step.FAILED) {
                        background.release();
                    }
                });
    }

    private static UnlockView unlockView(InMemoryVaults vaults) {
        return new UnlockView(model(vaults), DATES, "otter kettle violet barn", () -> {});
    }

    private static UnlockModel<String> model(InMemoryVaults vaults) {
        return new UnlockModel<>(vaults, RESIDENTS, Background.direct(), _ -> {}, (_, _) -> {});
    }

    private static SigningIn<Someone> wrenford() {
        return new SigningIn<>() {
            @Override
            public Finding find(String address) {
                return new Finding.Found(new Hub(URI.create(address), "Wrenford Borough Council"));
            }

            @Override
            public Entry<Someone> signIn(Hub hub, Consumer<Invitation> invited) {
                return new Entry.SignedIn<>(new Someone("Priya Raman"));
            }
        };
    }
}
