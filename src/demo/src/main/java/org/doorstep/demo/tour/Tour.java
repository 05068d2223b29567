package org.doorstep.demo.tour;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.doorstep.app.citizen.timeline.TimelineView;
import org.doorstep.app.firstfill.FirstFillView;
import org.doorstep.app.laptop.LaptopView;
import org.doorstep.app.signin.FirstRunView;
import org.doorstep.app.signin.UnlockView;
import org.doorstep.demo.console.Console;

/// What Doorstep does, played on two laptops and a real hub: sign in, fill, search, open a citizen,
/// plan the day, make a home visit without a network, lose the network, write a note, come back,
/// settle what a colleague changed at the same time, and find the note on the colleague's laptop.
/// Each screen is drawn; a step that does not come true ends the tour.
public final class Tour {

    private static final String FIRST_OFFICER = "Priya Raman";
    private static final String SECOND_OFFICER = "Dariusz Wójcik";
    private static final String CITIZEN = "Folasade";
    private static final String NOTE =
            "Visited at home at %s. Mould in the back bedroom is worse since August, and the baby sleeps there. She gave me the payslip that"
                    + " benefits are waiting for: I have seen the original. She agreed that housing may hear about the mould.";
    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK);

    private final Steps steps;
    private final PlannedWork work;
    private final HomeVisit visit;
    private final Decisions decisions;
    private final URI hub;
    private final Path laptops;

    /// Unlike that of any earlier tour on the same data.
    private final String note;

    /// @param hub already fed
    /// @param laptops folder for the two laptops' data, made anew
    /// @param pictures where `NN-name.png` go
    public Tour(Console console, URI hub, Path laptops, Path pictures) throws IOException {
        this.hub = hub;
        this.laptops = laptops;
        var now = TO_THE_SECOND.format(LocalTime.now());
        this.steps = new Steps(console, pictures);
        this.work = new PlannedWork(steps, now);
        this.visit = new HomeVisit(steps, now);
        this.decisions = new Decisions(steps, work);
        this.note = NOTE.formatted(now);
    }

    /// Plays the whole tour.
    public void play() throws Exception {
        try (var priya = new TourLaptop(FIRST_OFFICER, laptops.resolve("first"), hub)) {
            arrive(priya, true);
            findAndOpen(priya, true);
            readTheFile(priya);
            work.meetTheHousehold(priya);
            work.planWhatIsToDo(priya);
            visit(priya);
            writeWithoutNetwork(priya);
            try (var dariusz = new TourLaptop(SECOND_OFFICER, laptops.resolve("second"), hub)) {
                arrive(dariusz, false);
                findAndOpen(dariusz, false);
                decisions.bothChangeTheSame(priya, dariusz);
                comeBack(priya);
                colleagueReadsIt(dariusz);
            }
            decisions.choose(priya);
            decisions.compareRecords(priya);
            lookAround(priya);
        }
    }

    private void arrive(TourLaptop laptop, boolean drawn) throws Exception {
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

    private void findAndOpen(TourLaptop laptop, boolean drawn) throws Exception {
        var hand = laptop.hand();
        steps.take(
                laptop,
                laptop.officer() + " types a name, and the search follows",
                () -> {
                    hand.press("shell.rail.people");
                    hand.type("people.field", "folasade adeb");
                    hand.read("ADÉBÁYỌ̀-FEATHERSTONEHAUGH");
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

    private void readTheFile(TourLaptop laptop) throws Exception {
        steps.take(
                laptop,
                "Who says so, since when, and what do others say",
                () -> {
                    laptop.hand().press("citizen.value.phone");
                    steps.draw(laptop, "provenance");
                });
    }

    private void visit(TourLaptop laptop) throws Exception {
        visit.plan(laptop);
        cutTheNetwork(laptop);
        laptop.hand().press("shell.rail.day");
        visit.go(laptop, CITIZEN);
        steps.take(
                laptop,
                "Back in the network: what was recorded on the visit goes up by itself",
                () -> {
                    laptop.cable().mend();
                    laptop.hand().inStep();
                });
    }

    private void cutTheNetwork(TourLaptop laptop) throws Exception {
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

    private void writeWithoutNetwork(TourLaptop laptop) throws Exception {
        cutTheNetwork(laptop);
        findAndOpen(laptop, false);
        steps.take(
                laptop,
                laptop.officer() + " types a note on the doorstep, and the laptop keeps every word",
                () -> {
                    laptop.hand().press("citizen.addNote");
                    laptop.hand().type("citizen.note.text", note);
                    laptop.hand().read("Kept");
                    steps.draw(laptop, "note-offline");
                });
        steps.take(laptop, "The laptop is switched off and on again", laptop::restart);
        steps.take(
                laptop,
                "The passphrase opens it without a network",
                () -> {
                    laptop.hand().see(UnlockView.PASSPHRASE);
                    steps.draw(laptop, "unlock");
                    laptop.hand().type(UnlockView.PASSPHRASE, TourLaptop.PASSPHRASE);
                    laptop.hand().press(UnlockView.OPEN);
                    laptop.hand().see("shell.rail.people");
                });
        findAndOpen(laptop, false);
        steps.take(
                laptop,
                "The note is there as it was typed",
                () -> laptop.hand().holds("citizen.note.text", note));
        steps.take(
                laptop,
                "The note is written and waits to be sent",
                () -> {
                    laptop.hand().press("citizen.note.write");
                    laptop.hand().read("Waiting to be sent");
                    steps.draw(laptop, "note-waiting");
                });
    }

    private void comeBack(TourLaptop laptop) throws Exception {
        steps.take(
                laptop,
                "The network is back: the note goes up by itself",
                () -> {
                    laptop.cable().mend();
                    laptop.hand().inStep();
                    steps.draw(laptop, "note-sent");
                });
    }

    private void colleagueReadsIt(TourLaptop colleague) throws Exception {
        steps.take(
                colleague,
                SECOND_OFFICER + " does not wait for the next round",
                () -> {
                    colleague.hand().press("shell.rail.sync");
                    colleague.hand().press("sync.now");
                });
        findAndOpen(colleague, false);
        steps.take(
                colleague,
                "The note is on " + SECOND_OFFICER + "'s laptop",
                () -> {
                    colleague.hand().press("citizen.part.overview");
                    colleague.hand().press(TimelineView.NEW);
                    colleague.hand().read(note.substring(0, note.indexOf('.')));
                    colleague.hand().read(FIRST_OFFICER);
                    steps.draw(colleague, "colleague");
                });
    }

    private void lookAround(TourLaptop laptop) throws Exception {
        var hand = laptop.hand();
        steps.take(
                laptop,
                "Whom Priya works with, what presses most first",
                () -> {
                    hand.press("shell.rail.caseload");
                    hand.see("caseload.table", "somebody on the caseload", Tour::hasRows);
                    steps.drawTwice(laptop, "caseload");
                });
        steps.take(
                laptop,
                "Who of the team has how much",
                () -> {
                    hand.press("shell.rail.team");
                    hand.see("team.workers", "the officers of the team", Tour::hasRows);
                    steps.drawTwice(laptop, "team");
                });
        steps.take(
                laptop,
                "What is on this laptop and why",
                () -> {
                    hand.press("shell.rail.laptop");
                    hand.see(LaptopView.TABLE, "the files on this laptop", Tour::hasRows);
                    steps.drawTwice(laptop, "on-this-laptop");
                });
        steps.take(
                laptop,
                "Settings",
                () -> {
                    hand.press("shell.rail.settings");
                    steps.drawTwice(laptop, "settings");
                });
        steps.take(
                laptop,
                "The laptop is locked",
                () -> {
                    laptop.lock();
                    hand.see(UnlockView.PASSPHRASE);
                });
    }

    private static boolean hasRows(Node node) {
        return node instanceof TableView<?> table && !table.getItems().isEmpty();
    }
}
