package org.doorstep.demo.tour;

import java.time.LocalDate;
import javafx.scene.image.Image;

/// A benefit claim from the same visit: what nobody claimed is hinted at, she agrees, what is known
/// is filled in, the payslip is photographed once and its original seen, and the limit for the
/// decision counts from the visit. The benefits assessor finds claim and evidence, and not a word
/// of the care assessment.
final class ClaimOnTheWay {

    private static final String FORM = "housing-benefit-claim";
    private static final String HINT = "visit.claim.council-tax-reduction";
    private static final String TITLE = "Housing Benefit and Council Tax Reduction claim";
    private static final String CLAIM = "Housing Benefit claim and change";
    private static final String WAITING = "day.waiting";
    private static final String ALL_WAITING = "day.all.waiting";
    private static final String COPIES = "form.question.copies";

    private final Steps steps;
    private final Routine routine;

    ClaimOnTheWay(Steps steps, Routine routine) {
        this.steps = steps;
        this.routine = routine;
    }

    /// With the citizen's page in front, before the visit. An earlier tour on the same data has
    /// claimed it, and then nothing is hinted.
    void hinted(TourLaptop laptop) throws Exception {
        steps.take(
                laptop,
                "She may be able to claim more than she does",
                () -> {
                    laptop.hand().press("citizen.part.overview");
                    laptop.hand().press("citizen.context.back");
                    steps.drawTwice(laptop, "hint");
                });
    }

    /// On the page of a visit that is under way, without a network; ends there too.
    void fillIn(TourLaptop laptop) throws Exception {
        var hand = laptop.hand();
        steps.take(
                laptop,
                "The same visit: one press takes up what she may be able to claim",
                () -> {
                    hand.see("visit.add");
                    steps.drawTwice(laptop, "visit-hint");
                    if (hand.isThere(HINT)) {
                        hand.press(HINT);
                    } else {
                        hand.pickAsShown("visit.add", TITLE);
                    }
                    hand.see("visit.open." + FORM);
                });
        steps.take(
                laptop,
                "She agrees, and the claim is filled in from what is known",
                () -> {
                    hand.press("visit.open." + FORM);
                    hand.pressWords("What is claimed?: Housing Benefit");
                    hand.pressWords("What is claimed?: Council Tax Reduction");
                    hand.pressWords("Does the person agree that it is claimed?: Yes");
                    steps.drawTwice(laptop, "claim-agreed");
                    hand.press("form.section.claimant");
                    hand.typeDay("Date from which it is claimed", LocalDate.now());
                    steps.draw(laptop, "claim");
                    hand.press("form.section.household");
                    hand.pressWords("Does a partner live in the home?: No");
                    hand.press("form.section.rent");
                    hand.pressWords("Who is the landlord?: The council");
                    hand.type("form.question.rent", "107.90");
                    hand.pressWords("For: A week");
                    hand.press("form.section.income");
                    hand.type("form.question.savings", "340");
                });
        steps.take(
                laptop,
                "Her payslip is photographed once, its original seen",
                () -> {
                    hand.press("form.section.evidence");
                    hand.pressWords("Originals seen: Payslips");
                    hand.see(COPIES);
                    hand.paste(COPIES, ClaimOnTheWay::payslip);
                    hand.pressWords("I have seen the original");
                    hand.read("Kept");
                    hand.bringInSight(COPIES);
                    steps.drawTwice(laptop, "claim-evidence");
                });
        steps.take(
                laptop,
                "She signs, and the limit for the decision counts from the visit",
                () -> {
                    hand.press("form.section.declaration");
                    hand.pressWords("Was the declaration read to, or by, the person?: Yes");
                    hand.typeNamed("Signature, Name in print", "Folasade Adébáyọ̀");
                    hand.press("form.complete");
                    hand.read("Completed: " + TITLE);
                    HomeVisit.goBack(hand);
                    // An earlier tour on the same data has begun the case already.
                    hand.pressUnless("visit.begin." + FORM, "visit.happened." + FORM);
                    hand.pick("visit.happened." + FORM, "Claim and evidence complete");
                    hand.read("Claim and evidence complete: recorded as of");
                    steps.drawTwice(laptop, "visit-claim");
                });
    }

    /// After the visit has gone up. Nobody looks for her: the claim waits on *My day*.
    void reachesBenefits(TourLaptop laptop) throws Exception {
        routine.arrive(laptop, false);
        var hand = laptop.hand();
        steps.take(
                laptop,
                laptop.officer() + " finds the claim on My day, where it waits for somebody",
                () -> {
                    hand.press("shell.rail.day");
                    hand.see(WAITING);
                    if (hand.isThere(ALL_WAITING)) {
                        hand.press(ALL_WAITING);
                    }
                    hand.read(CLAIM);
                    steps.drawTwice(laptop, "claim-waits");
                    hand.press(WAITING, CLAIM);
                });
        steps.take(
                laptop,
                laptop.officer() + " has the claim as of the visit, with its evidence",
                () -> {
                    hand.press("citizen.part.cases");
                    hand.pressWords(CLAIM);
                    hand.read("Decide the claim");
                    steps.drawTwice(laptop, "claim-at-benefits");
                    hand.press("case.form.began");
                    hand.press("form.section.evidence");
                    hand.read("Pasted picture.png");
                    hand.read("A colleague saw the original");
                    steps.drawTwice(laptop, "claim-evidence-at-benefits");
                });
        steps.take(
                laptop,
                "One press takes it",
                () -> {
                    hand.press("shell.rail.day");
                    hand.press("day.take", CLAIM);
                    hand.read("is yours now");
                    steps.drawTwice(laptop, "claim-taken");
                    hand.inStep();
                });
    }

    private static Image payslip() {
        return Paper.of(
                "Harrow Mead Primary School",
                "Payslip for October 2026",
                "F. O. Adébáyọ̀-Featherstonehaugh, QQ 33 94 77 D",
                "Teaching assistant, 16 hours a week",
                "Gross pay                £812.40",
                "Net pay                  £779.05");
    }
}
