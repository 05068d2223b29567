package org.doorstep.demo.tour;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.doorstep.app.firstfill.FirstFillView;
import org.doorstep.app.laptop.LaptopView;
import org.doorstep.app.signin.FirstRunView;
import org.doorstep.app.signin.UnlockView;
import org.doorstep.app.ui.Theme;
import org.doorstep.demo.console.Console;

/// What Doorstep does, played on two laptops and a real hub: sign in, fill, search, open a citizen,
/// lose the network, write a note, come back, and find the note on a colleague's laptop. Each
/// screen is drawn; a step that does not come true ends the tour.
public final class Tour {

    private static final String FIRST_OFFICER = "Priya Raman";
    private static final String SECOND_OFFICER = "Dariusz Wójcik";
    private static final String CITIZEN = "Folasade";
    private static final String NOTE =
            "Visited at home at %s. Mould in the back bedroom is worse since August, and the baby sleeps there. She gave me the payslip that"
                    + " benefits are waiting for: I have seen the original. She agreed that housing may hear about the mould.";
    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK);

    private final Console console;
    private final Camera camera;
    private final URI hub;
    private final Path laptops;

    /// Unlike that of any earlier tour on the same data.
    private final String note;

    /// @param hub already fed
    /// @param laptops folder for the two laptops' data, made anew
    /// @param pictures where `NN-name.png` go
    public Tour(Console console, URI hub, Path laptops, Path pictures) throws IOException {
        this.console = console;
        this.hub = hub;
        this.laptops = laptops;
        this.camera = new Camera(pictures);
        this.note = NOTE.formatted(TO_THE_SECOND.format(LocalTime.now()));
    }

    /// Plays the whole tour.
    public void play() throws Exception {
        try (var priya = new TourLaptop(FIRST_OFFICER, laptops.resolve("first"), hub)) {
            arrive(priya, true);
            findAndOpen(priya, true);
            readTheFile(priya);
            visitWithoutNetwork(priya);
            comeBack(priya);
            colleagueReadsIt();
            lookAround(priya);
        }
    }

    private void arrive(TourLaptop laptop, boolean drawn) throws Exception {
        var hand = laptop.hand();
        step(
                laptop,
                laptop.officer() + " signs in at the hub",
                () -> {
                    hand.see(FirstRunView.SIGN_IN);
                    draw(laptop, "sign-in", drawn);
                    hand.press(FirstRunView.SIGN_IN);
                    hand.see(FirstRunView.PASSPHRASE);
                });
        step(
                laptop,
                laptop.officer()
                        + " chooses a passphrase; the vault is made and fills from the hub",
                () -> {
                    hand.type(FirstRunView.PASSPHRASE, TourLaptop.PASSPHRASE);
                    hand.type(FirstRunView.AGAIN, TourLaptop.PASSPHRASE);
                    draw(laptop, "passphrase", drawn);
                    hand.press(FirstRunView.MAKE);
                    hand.see(FirstFillView.START);
                    draw(laptop, "first-fill", drawn);
                    hand.press(FirstFillView.START);
                    hand.read("In step");
                });
    }

    private void findAndOpen(TourLaptop laptop, boolean drawn) throws Exception {
        var hand = laptop.hand();
        step(
                laptop,
                laptop.officer() + " types a name, and the search follows",
                () -> {
                    hand.press("shell.rail.people");
                    hand.type("people.field", "folasade adeb");
                    hand.read("ADÉBÁYỌ̀-FEATHERSTONEHAUGH");
                    draw(laptop, "search", drawn);
                });
        step(
                laptop,
                laptop.officer() + " opens " + CITIZEN + "'s file",
                () -> {
                    hand.key("people.field", KeyCode.ENTER);
                    hand.see("citizen.value.birth_date");
                    draw(laptop, "citizen", drawn);
                });
    }

    private void readTheFile(TourLaptop laptop) throws Exception {
        var hand = laptop.hand();
        step(
                laptop,
                "The same file in dark colours",
                () -> {
                    laptop.wear(Theme.DARK);
                    draw(laptop, "citizen-dark", true);
                    laptop.wear(Theme.LIGHT);
                });
        step(
                laptop,
                "Who says so, since when, and what do others say",
                () -> {
                    hand.press("citizen.value.phone");
                    draw(laptop, "provenance", true);
                });
    }

    private void visitWithoutNetwork(TourLaptop laptop) throws Exception {
        step(
                laptop,
                "The network is cut",
                () -> {
                    laptop.cable().cut();
                    laptop.hand().read("Offline");
                });
        step(
                laptop,
                laptop.officer() + " types a note on the doorstep, and the laptop keeps every word",
                () -> {
                    laptop.hand().press("citizen.addNote");
                    laptop.hand().type("citizen.note.text", note);
                    laptop.hand().read("Kept");
                    draw(laptop, "note-offline", true);
                });
        step(laptop, "The laptop is switched off and on again", laptop::restart);
        step(
                laptop,
                "The passphrase opens it without a network",
                () -> {
                    laptop.hand().see(UnlockView.PASSPHRASE);
                    draw(laptop, "unlock", true);
                    laptop.hand().type(UnlockView.PASSPHRASE, TourLaptop.PASSPHRASE);
                    laptop.hand().press(UnlockView.OPEN);
                    laptop.hand().see("shell.rail.people");
                });
        findAndOpen(laptop, false);
        step(
                laptop,
                "The note is there as it was typed",
                () -> laptop.hand().holds("citizen.note.text", note));
        step(
                laptop,
                "The note is written and waits to be sent",
                () -> {
                    laptop.hand().press("citizen.note.write");
                    laptop.hand().read("Waiting to be sent");
                    draw(laptop, "note-waiting", true);
                });
    }

    private void comeBack(TourLaptop laptop) throws Exception {
        step(
                laptop,
                "The network is back: the note goes up by itself",
                () -> {
                    laptop.cable().mend();
                    laptop.hand().read("In step");
                    draw(laptop, "note-sent", true);
                });
    }

    private void colleagueReadsIt() throws Exception {
        try (var colleague = new TourLaptop(SECOND_OFFICER, laptops.resolve("second"), hub)) {
            arrive(colleague, false);
            findAndOpen(colleague, false);
            step(
                    colleague,
                    "The note is on " + SECOND_OFFICER + "'s laptop",
                    () -> {
                        colleague.hand().read(note.substring(0, note.indexOf('.')));
                        colleague.hand().read(FIRST_OFFICER);
                        draw(colleague, "colleague", true);
                    });
        }
    }

    private void lookAround(TourLaptop laptop) throws Exception {
        var hand = laptop.hand();
        step(
                laptop,
                "What is on this laptop and why",
                () -> {
                    hand.press("shell.rail.laptop");
                    hand.see(
                            LaptopView.TABLE,
                            "the files on this laptop",
                            node ->
                                    node instanceof TableView<?> files
                                            && !files.getItems().isEmpty());
                    draw(laptop, "on-this-laptop", true);
                    laptop.wear(Theme.DARK);
                    draw(laptop, "on-this-laptop-dark", true);
                });
        step(
                laptop,
                "Settings",
                () -> {
                    hand.press("shell.rail.settings");
                    draw(laptop, "settings-dark", true);
                    laptop.wear(Theme.LIGHT);
                });
        step(
                laptop,
                "The laptop is locked",
                () -> {
                    laptop.lock();
                    hand.see(UnlockView.PASSPHRASE);
                });
    }

    private void draw(TourLaptop laptop, String name, boolean drawn) throws TourException {
        if (drawn) {
            var file = Hand.drawn(() -> camera.take(laptop.hand().scene(), name));
            console.say("  drawn: " + file.getFileName());
        }
    }

    private void step(TourLaptop laptop, String what, Step step) throws Exception {
        console.during(
                what,
                () -> {
                    try {
                        step.take();
                    } catch (TourException e) {
                        draw(laptop, "failed", true);
                        throw e;
                    }
                    return what;
                });
    }

    /// Part of the tour.
    @FunctionalInterface
    private interface Step {
        void take() throws Exception;
    }
}
