package org.doorstep.demo.tour;

import org.doorstep.app.signin.UnlockView;
import org.doorstep.app.ui.visit.VisitsMenu;

/// A home visit without a network: planned and packed before, warnings first at the door, a form of
/// 197 fields that outlives the laptop being switched off, and the way back into the network.
final class HomeVisit {

    private static final String QUESTION = "form.question.reason";

    private final Steps steps;
    private final String answer;

    /// @param now tells this tour's answer from that of any earlier one
    HomeVisit(Steps steps, String now) {
        this.steps = steps;
        this.answer =
                "She fell on the stairs last week and has not been out since. Told me so herself at "
                        + now
                        + ".";
    }

    /// With the citizen's page in front.
    void plan(TourLaptop laptop) throws Exception {
        var hand = laptop.hand();
        steps.take(
                laptop,
                "A visit is planned in pairs, for she is not to be visited alone, with forms of two services",
                () -> {
                    hand.pick(VisitsMenu.BUTTON, "Plan a visit");
                    hand.choose("visit.plan.service", "Adult care");
                    hand.press("visit.plan.form.care-act-assessment");
                    hand.press("visit.plan.form.housing-benefit-claim");
                    hand.read("Nobody should go there alone");
                    steps.drawTwice(laptop, "visit-plan");
                    hand.choose("visit.plan.companion", Tour.SECOND_OFFICER);
                    hand.press("visit.plan.book");
                    hand.read("The pack");
                    steps.drawTwice(laptop, "visit-pack");
                });
        steps.take(
                laptop,
                "It stands on My day",
                () -> {
                    hand.press("shell.rail.day");
                    hand.read("Visits today");
                    steps.draw(laptop, "visit-day");
                });
    }

    /// From *My day*, without a network; ends on the visit's page.
    void go(TourLaptop laptop) throws Exception {
        var hand = laptop.hand();
        steps.take(
                laptop,
                "At the door the warnings come first",
                () -> {
                    hand.pressWords(Routine.CITIZEN, "Ready");
                    hand.press("visit.start");
                    hand.see("visit.gate.go");
                    steps.drawTwice(laptop, "visit-warnings");
                    hand.tickAll("visit.gate.");
                    hand.press("visit.gate.go");
                    hand.see("visit.clock");
                    steps.drawTwice(laptop, "visit-there");
                });
        steps.take(
                laptop,
                "The Care Act assessment, and the laptop keeps every answer",
                () -> {
                    hand.press("visit.open.care-act-assessment");
                    hand.type(QUESTION, answer);
                    hand.read("Kept");
                    steps.draw(laptop, "visit-form");
                });
        steps.take(laptop, "The laptop goes off in the middle of it", laptop::restart);
        var after = laptop.hand();
        steps.take(
                laptop,
                "It opens at the same question",
                () -> {
                    after.type(UnlockView.PASSPHRASE, TourLaptop.PASSPHRASE);
                    after.press(UnlockView.OPEN);
                    after.holds(QUESTION, answer);
                    steps.draw(laptop, "visit-form-again");
                });
        goBack(after);
    }

    /// To the page of the visit that is under way.
    static void goBack(Hand hand) throws TourException {
        hand.press("shell.rail.day");
        hand.pressWords(Routine.CITIZEN, "There since");
    }

    /// With the visit's page in front.
    void leave(TourLaptop laptop) throws Exception {
        var hand = laptop.hand();
        steps.take(
                laptop,
                "She says that she is safe, and leaves",
                () -> {
                    hand.press("visit.safe");
                    hand.read("you are safe");
                    hand.press("visit.end");
                    hand.read("What was given here counts from");
                    steps.drawTwice(laptop, "visit-over");
                });
    }
}
