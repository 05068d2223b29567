package org.doorstep.demo.tour;

import javafx.scene.Node;
import javafx.scene.control.TableView;
import org.doorstep.app.signin.UnlockView;
import org.doorstep.app.ui.form.FormsMenu;

/// A team manager's morning: an officer is ill, what she had begun at home last night lies at the
/// hub, her people are shared out by how much each colleague has, and one of them goes on with the
/// form where she stopped.
final class SickColleague {

    private static final String FORM = "Tenancy and household check";
    private static final String QUESTION = "form.question.damp_where";

    private final Steps steps;
    private final Routine routine;
    private final String words;

    /// @param now tells this tour's words from those of any earlier one
    SickColleague(Steps steps, Routine routine, String now) {
        this.steps = steps;
        this.routine = routine;
        this.words = "Back bedroom behind the wardrobe, seen at " + now;
    }

    /// The officer's laptop, which knows her already.
    void beginAndFallIll(TourLaptop ill) throws Exception {
        routine.unlock(ill);
        routine.findAndOpen(ill, false);
        var hand = ill.hand();
        steps.take(
                ill,
                ill.officer() + " begins a form in the evening and gets no further",
                () -> {
                    // An earlier tour on the same data may have left it begun.
                    hand.pickEither(FormsMenu.BUTTON, FORM, "Go on: " + FORM);
                    hand.press("form.section.condition");
                    hand.pressWords("Damp or mould: Mould");
                    hand.type(QUESTION, words);
                    hand.read("Kept");
                    steps.drawTwice(ill, "draft-begun");
                });
        steps.take(
                ill,
                "She locks the laptop; what she has begun goes to the hub",
                () -> {
                    ill.lock();
                    hand.see(UnlockView.PASSPHRASE);
                });
    }

    void takeOver(TourLaptop lead, String ill, String next) throws Exception {
        var hand = lead.hand();
        steps.take(
                lead,
                "In the morning the team manager gives the family to " + next,
                () -> {
                    hand.press("shell.rail.team");
                    hand.see("team.workers", "the officers of the team", SickColleague::hasRows);
                    hand.chooseRow("team.workers", ill);
                    hand.chooseRow("team.pieces", Routine.CITIZEN);
                    steps.drawTwice(lead, "team-ill");
                    hand.pickAsShown("team.give", next);
                    hand.read("with " + next + " now");
                });
        steps.take(
                lead,
                "Everybody else is shared out by how much each of the others has",
                () -> {
                    hand.chooseRow("team.workers", ill);
                    hand.press("team.handOver");
                    hand.see("team.handOver.act");
                    hand.tickAll("team.handOver.to.");
                    hand.type("team.handOver.why", "She is ill this week");
                    steps.drawTwice(lead, "team-hand-over");
                    hand.press("team.handOver.act");
                    hand.read("handed over to");
                    hand.inStep();
                    steps.drawTwice(lead, "team-handed-over");
                });
    }

    /// The colleague's laptop, which knows him already.
    void goOn(TourLaptop colleague, String ill) throws Exception {
        routine.unlock(colleague);
        var hand = colleague.hand();
        steps.take(
                colleague,
                colleague.officer() + " finds under Go on what she had begun",
                () -> {
                    hand.press("shell.rail.day");
                    hand.read("Begun by " + ill);
                    hand.read(FORM);
                    steps.drawTwice(colleague, "draft-waits");
                });
        steps.take(
                colleague,
                "He goes on where she stopped",
                () -> {
                    hand.press("shell.now.handed", FORM);
                    hand.holds(QUESTION, words);
                    hand.read("It is yours now");
                    steps.drawTwice(colleague, "draft-taken-over");
                    hand.type(QUESTION, words + ". It is in the front bedroom too");
                    hand.read("Kept");
                    hand.inStep();
                });
    }

    private static boolean hasRows(Node node) {
        return node instanceof TableView<?> table && !table.getItems().isEmpty();
    }
}
