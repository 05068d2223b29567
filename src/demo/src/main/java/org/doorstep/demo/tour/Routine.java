package org.doorstep.demo.tour;

import javafx.scene.input.KeyCode;
import org.doorstep.app.firstfill.FirstFillView;
import org.doorstep.app.signin.FirstRunView;
import org.doorstep.app.signin.UnlockView;

/// What every officer does on the tour: signs in on a new laptop, finds the citizen, loses the
/// network and has it again.
final class Routine {

    static final String CITIZEN = "Folasade";

    private final Steps steps;

    Routine(Steps steps) {
        this.steps = steps;
    }

    void arrive(TourLaptop laptop, boolean drawn) throws Exception {
        var hand = laptop.hand();
        steps.take(
                laptop,
                laptop.officer() + " signs in at the hub",
                () -> {
                    hand.see(FirstRunView.SIGN_IN);
                    if (drawn) {
                        steps.drawTwice(laptop, "sign-in");
                    }
                    hand.press(FirstRunView.SIGN_IN);
                    hand.see(FirstRunView.PASSPHRASE);
                });
        steps.take(
                laptop,
                laptop.officer()
                        + " chooses a passphrase; the vault is made and fills from the hub",
                () -> {
                    hand.type(FirstRunView.PASSPHRASE, TourLaptop.PASSPHRASE);
                    hand.type(FirstRunView.AGAIN, TourLaptop.PASSPHRASE);
                    if (drawn) {
                        steps.draw(laptop, "passphrase");
                    }
                    hand.press(FirstRunView.MAKE);
                    hand.see(FirstFillView.START);
                    if (drawn) {
                        steps.draw(laptop, "first-fill");
                    }
                    hand.press(FirstFillView.START);
                    hand.read("In step");
                });
    }

    /// On a laptop that knows its officer.
    void unlock(TourLaptop laptop) throws Exception {
        var hand = laptop.hand();
        steps.take(
                laptop,
                laptop.officer() + " unlocks the laptop",
                () -> {
                    hand.see(UnlockView.PASSPHRASE);
                    hand.type(UnlockView.PASSPHRASE, TourLaptop.PASSPHRASE);
                    hand.press(UnlockView.OPEN);
                    hand.see("shell.rail.people");
                    hand.inStep();
                });
    }

    void findAndOpen(TourLaptop laptop, boolean drawn) throws Exception {
        var hand = laptop.hand();
        steps.take(
                laptop,
                laptop.officer() + " types a name, and the search follows",
                () -> {
                    hand.press("shell.rail.people");
                    hand.type("people.field", "folasade adeb");
                    // Housing writes the rest of the name otherwise.
                    hand.read("FEATHERSTONE");
                    if (drawn) {
                        steps.drawTwice(laptop, "search");
                    }
                });
        steps.take(
                laptop,
                laptop.officer() + " opens " + CITIZEN + "'s file",
                () -> {
                    hand.key("people.field", KeyCode.ENTER);
                    hand.see("citizen.value.birth_date");
                    if (drawn) {
                        steps.drawTwice(laptop, "citizen");
                    }
                });
    }

    void cutTheNetwork(TourLaptop laptop) throws Exception {
        steps.take(
                laptop,
                "The network is cut",
                () -> {
                    laptop.cable().cut();
                    // Else it would notice in its next round.
                    laptop.hand().press("shell.rail.sync");
                    laptop.hand().press("sync.now");
                    laptop.hand().read("Offline");
                });
    }

    /// Without waiting for the laptop to look for the hub again by itself.
    void syncAgain(TourLaptop laptop, String what) throws Exception {
        steps.take(
                laptop,
                what,
                () -> {
                    laptop.cable().mend();
                    laptop.hand().press("shell.rail.sync");
                    laptop.hand().press("sync.now");
                    laptop.hand().inStep();
                });
    }

    void mendTheNetwork(TourLaptop laptop, String what) throws Exception {
        steps.take(
                laptop,
                what,
                () -> {
                    laptop.cable().mend();
                    laptop.hand().inStep();
                });
    }
}
