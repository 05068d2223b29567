package org.doorstep.demo.tour;

import javafx.scene.Node;
import javafx.scene.control.TableView;

/// What a team manager does first in the morning: shares out whom nobody has yet, and, on the
/// train, approves what colleagues have put before them.
final class TeamMorning {

    private static final int REFERRALS = 12;
    private static final String MISSING =
            "What her daughter can go on doing, and until when. Ask her without her mother there.";

    private static final String ALL_LATER = "day.all.later";

    private final Steps steps;
    private final Routine routine;

    TeamMorning(Steps steps, Routine routine) {
        this.steps = steps;
        this.routine = routine;
    }

    /// Who assessed has the network again: what they asked for goes to the hub.
    void asked(TourLaptop assessor) throws Exception {
        routine.unlock(assessor);
    }

    void shareOut(TourLaptop lead) throws Exception {
        routine.arrive(lead, false);
        var hand = lead.hand();
        steps.take(
                lead,
                "Whom nobody has yet: " + REFERRALS + " people are shared out by workload",
                () -> {
                    hand.press("shell.rail.team");
                    hand.see("team.workers", "the officers of the team", TeamMorning::hasRows);
                    hand.chooseRow("team.workers", "Nobody yet");
                    hand.chooseRows("team.pieces", REFERRALS);
                    steps.drawTwice(lead, "team-nobody-yet");
                    hand.press("team.share");
                    hand.read("Share out " + REFERRALS + " people by workload");
                    steps.drawTwice(lead, "team-sharing");
                    hand.press("team.share.act");
                    hand.read(REFERRALS + " people are shared out");
                    steps.drawTwice(lead, "team-shared");
                    hand.inStep();
                });
    }

    /// Without a network until the end.
    void approveOnTheTrain(TourLaptop lead) throws Exception {
        var hand = lead.hand();
        routine.cutTheNetwork(lead);
        steps.take(
                lead,
                "On the train: " + AssessedCases.MANY + " assessments wait for approval",
                () -> {
                    hand.press("shell.rail.team");
                    hand.read("Waiting for your approval " + AssessedCases.MANY);
                    steps.drawTwice(lead, "approvals");
                    hand.pressFirst("team.approval.");
                    hand.see("approval.approve");
                    hand.read("Last time");
                    steps.drawTwice(lead, "approval-assessment");
                });
        steps.take(
                lead,
                "One press approves it, another takes the next",
                () -> {
                    approve(hand, AssessedCases.MANY - 1);
                    steps.drawTwice(lead, "approval-next");
                    for (int left = AssessedCases.MANY - 2; left > 0; left--) {
                        hand.pressFirst("team.approval.");
                        approve(hand, left);
                    }
                });
        steps.take(
                lead,
                "In the last one something is missing: it goes back with words",
                () -> {
                    hand.pressFirst("team.approval.");
                    hand.press("approval.sendBack");
                    hand.type("approval.missing", MISSING);
                    steps.drawTwice(lead, "approval-send-back");
                    hand.press("approval.send");
                    hand.read("sent back, with a task");
                    steps.drawTwice(lead, "approval-sent-back");
                });
        routine.mendTheNetwork(lead, "Off the train: what was decided goes up by itself");
    }

    private static void approve(Hand hand, int left) throws TourException {
        hand.press("approval.approve");
        hand.read(": approved");
        hand.press("shell.rail.team");
        hand.read("Waiting for your approval " + left);
    }

    /// Who assessed and was given people, on *My day*.
    void hear(TourLaptop assessor) throws Exception {
        var hand = assessor.hand();
        steps.take(
                assessor,
                assessor.officer() + " finds on My day who is new, and what is to be put right",
                () -> {
                    hand.press("shell.rail.day");
                    hand.read("New allocations");
                    if (hand.isThere(ALL_LATER)) {
                        hand.press(ALL_LATER);
                    }
                    hand.read("Put right what is missing: What her daughter can go on doing");
                    steps.drawTwice(assessor, "day-after-decisions");
                });
    }

    private static boolean hasRows(Node node) {
        return node instanceof TableView<?> table && !table.getItems().isEmpty();
    }
}
