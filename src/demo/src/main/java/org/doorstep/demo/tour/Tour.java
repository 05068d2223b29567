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
import org.doorstep.app.laptop.LaptopView;
import org.doorstep.app.people.PeopleView;
import org.doorstep.app.people.note.NotesView;
import org.doorstep.app.signin.UnlockView;
import org.doorstep.demo.console.Console;

/// What Doorstep does, played on laptops of six officers and a real hub: sign in, fill, search,
/// open a citizen, plan the day, make a home visit without a network and find its claim at the
/// benefits desk, lose the network, write a note, come back, settle what a colleague changed at the
/// same time, find the note on the colleague's laptop, raise an alert, hold arrears action while
/// the claim is decided, share out whom nobody has yet, approve what waits for it on the train, and
/// take over what a sick colleague had begun. Each screen is drawn; a step that does not come true
/// ends the tour.
public final class Tour {

    private static final String FIRST_OFFICER = "Priya Raman";
    static final String SECOND_OFFICER = "Dariusz Wójcik";
    private static final String BENEFITS = "Nasreen Akhtar";
    private static final String HOUSING = "Gareth Llewellyn";
    private static final String ADULT_CARE = "Siobhán O'Rourke";

    /// Only one of the demo's officers leads a team: the sign-in page says so.
    private static final String LEAD = "Team manager";

    private static final String NOTE =
            "Visited at home at %s. Mould in the back bedroom is worse since August, and her son with asthma sleeps there. She gave me the payslip that"
                    + " benefits are waiting for: I have seen the original. She agreed that housing may hear about the mould.";
    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK);

    private final Steps steps;
    private final PlannedWork work;
    private final Routine routine;
    private final HomeVisit visit;
    private final OfflineVisit offline;
    private final BothChangedIt both;
    private final ClaimOnTheWay claim;
    private final FirstAlert alert;
    private final ArrearsOnHold arrears;
    private final Decisions decisions;
    private final SickColleague sick;
    private final TeamMorning morning;
    private final URI hub;
    private final Path laptops;

    /// Unlike that of any earlier tour on the same data.
    private final String note;

    /// @param hub already fed
    /// @param laptops folder for the laptops' data, made anew
    /// @param pictures where `NN-name.png` go
    public Tour(Console console, URI hub, Path laptops, Path pictures) throws IOException {
        this.hub = hub;
        this.laptops = laptops;
        var now = TO_THE_SECOND.format(LocalTime.now());
        this.steps = new Steps(console, pictures);
        this.work = new PlannedWork(steps, now);
        this.routine = new Routine(steps);
        this.visit = new HomeVisit(steps);
        this.offline = new OfflineVisit(steps, now);
        this.both = new BothChangedIt(steps, routine);
        this.claim = new ClaimOnTheWay(steps, routine);
        this.alert = new FirstAlert(steps, routine);
        this.morning = new TeamMorning(steps, routine);
        this.arrears = new ArrearsOnHold(steps, routine);
        this.sick = new SickColleague(steps, routine, now);
        this.decisions = new Decisions(steps, work);
        this.note = NOTE.formatted(now);
    }

    /// Plays the whole tour.
    public void play() throws Exception {
        try (var priya = new TourLaptop(FIRST_OFFICER, laptops.resolve("first"), hub)) {
            routine.arrive(priya, true);
            routine.findAndOpen(priya, true);
            readTheFile(priya);
            work.meetTheHousehold(priya);
            work.planWhatIsToDo(priya);
            claim.hinted(priya);
            visit(priya);
            try (var nasreen = new TourLaptop(BENEFITS, laptops.resolve("benefits"), hub)) {
                claim.reachesBenefits(nasreen);
            }
            writeWithoutNetwork(priya);
            try (var dariusz = new TourLaptop(SECOND_OFFICER, laptops.resolve("second"), hub)) {
                routine.unlock(dariusz);
                routine.findAndOpen(dariusz, false);
                decisions.bothChangeTheSame(priya, dariusz);
                comeBack(priya);
                colleagueReadsIt(dariusz);
            }
            decisions.choose(priya);
            decisions.compareRecords(priya);
            lookAround(priya);
        }
        try (var gareth = new TourLaptop(HOUSING, laptops.resolve("housing"), hub)) {
            alert.raise(gareth);
            try (var siobhan = new TourLaptop(ADULT_CARE, laptops.resolve("care"), hub)) {
                alert.dealWith(siobhan);
            }
            alert.hearBack(gareth);
            offline.reachesHousing(gareth);
            arrears.hold(gareth);
            try (var nasreen = new TourLaptop(BENEFITS, laptops.resolve("benefits"), hub)) {
                arrears.decide(nasreen);
            }
            arrears.goOn(gareth);
        }
        aMorningInTheTeam();
    }

    private void aMorningInTheTeam() throws Exception {
        try (var priya = new TourLaptop(FIRST_OFFICER, laptops.resolve("first"), hub)) {
            sick.beginAndFallIll(priya);
        }
        new AssessedCases(laptops.resolve("second"), SECOND_OFFICER, hub).arrange();
        try (var dariusz = new TourLaptop(SECOND_OFFICER, laptops.resolve("second"), hub)) {
            morning.asked(dariusz);
        }
        try (var lead = new TourLaptop(LEAD, laptops.resolve("lead"), hub)) {
            morning.shareOut(lead);
            morning.approveOnTheTrain(lead);
            sick.takeOver(lead, FIRST_OFFICER, SECOND_OFFICER);
        }
        try (var dariusz = new TourLaptop(SECOND_OFFICER, laptops.resolve("second"), hub)) {
            sick.goOn(dariusz, FIRST_OFFICER);
            morning.hear(dariusz);
        }
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
        try (var dariusz = new TourLaptop(SECOND_OFFICER, laptops.resolve("second"), hub)) {
            routine.arrive(dariusz, false);
            routine.cutTheNetwork(laptop);
            laptop.hand().press("shell.rail.day");
            visit.go(laptop);
            offline.readTheTimeline(laptop);
            offline.assess(laptop);
            both.elsewhere(dariusz);
        }
        claim.fillIn(laptop);
        offline.leaveWork(laptop);
        visit.leave(laptop);
        routine.syncAgain(
                laptop, "Back in the network: what was recorded on the visit goes up at once");
        both.settle(laptop);
    }

    private void writeWithoutNetwork(TourLaptop laptop) throws Exception {
        routine.cutTheNetwork(laptop);
        routine.findAndOpen(laptop, false);
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
        routine.findAndOpen(laptop, false);
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
        findTheNote(laptop);
    }

    private void findTheNote(TourLaptop laptop) throws Exception {
        var hand = laptop.hand();
        steps.take(
                laptop,
                laptop.officer() + " looks for words over the notes about everybody, still offline",
                () -> {
                    hand.press("shell.rail.people");
                    hand.press(PeopleView.NOTES);
                    hand.type(NotesView.FIELD, "mould bedr");
                    hand.read("is worse since August");
                    steps.drawTwice(laptop, "words-in-notes");
                });
        steps.take(
                laptop,
                "Enter leads to the note in the file",
                () -> {
                    hand.key(NotesView.FIELD, KeyCode.ENTER);
                    hand.see("citizen.value.birth_date");
                    hand.hasFocus(TimelineView.LIST);
                    steps.draw(laptop, "note-found");
                    hand.press("shell.rail.people");
                    hand.press(PeopleView.PEOPLE);
                    hand.key(PeopleView.FIELD, KeyCode.ENTER);
                    hand.see("citizen.value.birth_date");
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
        routine.findAndOpen(colleague, false);
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
