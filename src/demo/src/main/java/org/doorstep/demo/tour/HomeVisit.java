package org.doorstep.demo.tour;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.doorstep.app.ui.visit.VisitsMenu;

/// A home visit: planned and packed before, warnings first at the door, and left when the officer
/// says that she is safe.
final class HomeVisit {

    private static final int LAST_HOUR = 23;
    private static final DateTimeFormatter TO_THE_MINUTE =
            DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final Steps steps;

    HomeVisit(Steps steps) {
        this.steps = steps;
    }

    /// With the citizen's page in front.
    void plan(TourLaptop laptop) throws Exception {
        var hand = laptop.hand();
        steps.take(
                laptop,
                "A visit is planned in pairs, for she is not to be visited alone, with the form of adult care",
                () -> {
                    hand.pick(VisitsMenu.BUTTON, "Plan a visit");
                    hand.choose("visit.plan.service", "Adult care");
                    hand.press("visit.plan.form.care-act-assessment");
                    today(hand);
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

    /// After eleven at night a visit is offered for tomorrow; this one is made at once.
    private static void today(Hand hand) throws TourException {
        var now = LocalDateTime.now();
        if (now.getHour() == LAST_HOUR) {
            hand.typeDay("Day of the visit", now.toLocalDate());
            hand.type("visit.plan.from", TO_THE_MINUTE.format(now));
            hand.type("visit.plan.until", "23:59");
        }
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
                    hand.read("Do not visit alone");
                    hand.read("Dog at property");
                    steps.drawTwice(laptop, "visit-warnings");
                    hand.tickAll("visit.gate.");
                    hand.press("visit.gate.go");
                    hand.see("visit.clock");
                    steps.drawTwice(laptop, "visit-there");
                });
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
