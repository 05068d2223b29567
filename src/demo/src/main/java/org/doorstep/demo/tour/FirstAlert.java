package org.doorstep.demo.tour;

import org.doorstep.app.citizen.timeline.TimelineView;
import org.doorstep.app.ui.form.FormsMenu;

/// A safeguarding concern of a tenancy officer: five answers without a network, sent before all
/// else, dealt with by adult care, and housing reads only how far it has come.
final class FirstAlert {

    private final Steps steps;
    private final Routine routine;

    FirstAlert(Steps steps, Routine routine) {
        this.steps = steps;
        this.routine = routine;
    }

    void raise(TourLaptop housing) throws Exception {
        routine.arrive(housing, false);
        routine.cutTheNetwork(housing);
        routine.findAndOpen(housing, false);
        var hand = housing.hand();
        steps.take(
                housing,
                housing.officer() + " raises an alert: the first word, not the form",
                () -> {
                    hand.pick(FormsMenu.BUTTON, "Safeguarding alert (Ctrl+Shift+A)");
                    hand.type(
                            "alert.worry",
                            "Her brother-in-law has moved in and opens her letters. She did not speak while he was in the room,"
                                    + " and her bank card was in his hand.");
                    hand.press("alert.danger.no");
                    hand.press("alert.consent.refused");
                    hand.type(
                            "alert.why",
                            "She may be under pressure from somebody who lives with her.");
                    hand.type("alert.reach", "01632 960111, until six");
                    steps.drawTwice(housing, "alert");
                    hand.press("alert.raise");
                    hand.read("The alert is safe on this laptop");
                });
        routine.mendTheNetwork(housing, "The network is back: the alert goes first");
    }

    void dealWith(TourLaptop adultCare) throws Exception {
        routine.arrive(adultCare, false);
        routine.findAndOpen(adultCare, false);
        var hand = adultCare.hand();
        steps.take(
                adultCare,
                adultCare.officer() + " finds the concern and begins an enquiry",
                () -> {
                    hand.press("citizen.part.cases");
                    hand.pressWords("Safeguarding concern", "Concern");
                    hand.see("case.move.enquiry");
                    steps.drawTwice(adultCare, "alert-case");
                    hand.press("case.move.enquiry");
                    hand.see("case.move.plan");
                    hand.inStep();
                });
    }

    void hearBack(TourLaptop housing) throws Exception {
        var hand = housing.hand();
        steps.take(
                housing,
                housing.officer() + " reads that it is being dealt with, and nothing more",
                () -> {
                    hand.press("shell.rail.sync");
                    hand.press("sync.now");
                    hand.press("shell.rail.people");
                });
        routine.findAndOpen(housing, false);
        steps.take(
                housing,
                "Housing reads no word of the alert itself",
                () -> {
                    hand.press(TimelineView.NEW);
                    hand.read("Safeguarding alert: being dealt with");
                    steps.draw(housing, "alert-heard");
                });
    }
}
