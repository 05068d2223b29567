package org.doorstep.demo.tour;

import java.time.LocalDate;
import org.doorstep.app.ui.form.FormsMenu;

/// What a colleague learns of the same person while the visit goes on without a network: a phone
/// number, which the visit left alone, and how she moves about, which both say differently.
final class BothChangedIt {

    private static final String FORM = "Tenancy and household check";
    private static final String PHONE = "07700 900638";

    private final Steps steps;
    private final Routine routine;

    BothChangedIt(Steps steps, Routine routine) {
        this.steps = steps;
        this.routine = routine;
    }

    /// On the colleague's laptop, in the office.
    void elsewhere(TourLaptop colleague) throws Exception {
        routine.findAndOpen(colleague, false);
        var hand = colleague.hand();
        steps.take(
                colleague,
                colleague.officer() + " learns her new number, and that she walks with a frame",
                () -> {
                    hand.pickEither(FormsMenu.BUTTON, FORM, "Go on: " + FORM);
                    hand.typeDay("Date of the visit", LocalDate.now());
                    hand.pressWords("Who was spoken to?: The tenant");
                    hand.type("form.question.phone", PHONE);
                    hand.pressWords("How do they move around indoors?: With a frame");
                    steps.drawTwice(colleague, "colleague-check");
                    hand.press("form.section.household");
                    hand.pressWords("Does the tenant live there as their only or main home?: Yes");
                    hand.press("form.section.condition");
                    hand.pressWords("Condition: Fair");
                    hand.press("form.section.help");
                    hand.pressWords(
                            "Is there anything that makes you worry for somebody’s safety?: No");
                    hand.press("form.complete");
                    hand.read("Completed: " + FORM);
                    hand.inStep();
                });
    }

    /// Back in the network, on the laptop of the visit.
    void settle(TourLaptop laptop) throws Exception {
        var hand = laptop.hand();
        steps.take(
                laptop,
                "Both said how she moves about: neither is lost, and My day asks",
                () -> {
                    hand.press("shell.rail.day");
                    hand.read("Decisions waiting");
                    hand.press("shell.rail.review");
                    hand.press("review.part.conflicts");
                    hand.read("Mobility indoors");
                    hand.read("With a frame");
                    steps.drawTwice(laptop, "both-said");
                });
        steps.take(
                laptop,
                "One press decides",
                () -> {
                    hand.press("review.keepMine");
                    hand.read("There is nothing to decide");
                    hand.inStep();
                });
        routine.findAndOpen(laptop, false);
        steps.take(
                laptop,
                "The new number is there by itself, and what was decided",
                () -> {
                    hand.read(PHONE);
                    hand.press("citizen.part.overview");
                    hand.press("citizen.value.mobility");
                    hand.read("Settled by an officer");
                    steps.drawTwice(laptop, "both-settled");
                });
    }
}
