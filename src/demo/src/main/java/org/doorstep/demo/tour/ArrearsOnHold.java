package org.doorstep.demo.tour;

/// The rent officer reads that a claim is being dealt with and nothing of what is in it, holds
/// arrears action by one press, and has a task once benefits have decided.
final class ArrearsOnHold {

    private static final String HOLD = "citizen.service.hold";
    private static final String GO_ON = "citizen.service.goOn";

    private final Steps steps;
    private final Routine routine;

    ArrearsOnHold(Steps steps, Routine routine) {
        this.steps = steps;
        this.routine = routine;
    }

    /// After the claim has reached the hub.
    void hold(TourLaptop housing) throws Exception {
        var hand = housing.hand();
        steps.take(
                housing,
                housing.officer() + " reads that a claim is being dealt with since the visit",
                () -> {
                    hand.press("citizen.part.overview");
                    hand.read("A benefit claim is being dealt with");
                    hand.pressWords("Housing", "A benefit claim is being dealt with");
                    hand.see(HOLD);
                    steps.drawTwice(housing, "arrears-claim");
                });
        steps.take(
                housing,
                "One press holds arrears action, with the reason and the day it is looked at again",
                () -> {
                    hand.press(HOLD);
                    hand.see(GO_ON);
                    hand.read("Arrears action held until");
                    hand.inStep();
                    steps.drawTwice(housing, "arrears-held");
                });
    }

    /// On the laptop of the benefits assessor, which knows her already.
    void decide(TourLaptop benefits) throws Exception {
        routine.unlock(benefits);
        routine.findAndOpen(benefits, false);
        var hand = benefits.hand();
        steps.take(
                benefits,
                benefits.officer() + " decides the claim",
                () -> {
                    hand.press("citizen.part.cases");
                    hand.pressWords("Housing Benefit claim and change");
                    hand.press("case.move.decision");
                    hand.press("case.move.decided");
                    hand.see("case.move.closed");
                    hand.inStep();
                });
    }

    void goOn(TourLaptop housing) throws Exception {
        var hand = housing.hand();
        steps.take(
                housing,
                housing.officer()
                        + " hears of it: the hold has ended, and there is something to do",
                () -> {
                    hand.press("shell.rail.sync");
                    hand.press("sync.now");
                    hand.press("shell.rail.people");
                });
        routine.findAndOpen(housing, false);
        steps.take(
                housing,
                "What comes next about the arrears is his to decide",
                () -> {
                    hand.press("citizen.part.tasks");
                    hand.read("Decide what comes next about the arrears");
                    steps.drawTwice(housing, "arrears-decided");
                });
    }
}
