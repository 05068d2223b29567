package org.doorstep.demo.tour;

import java.time.LocalDate;
import javafx.scene.control.ListView;
import org.doorstep.app.citizen.task.TaskFormView;
import org.doorstep.app.citizen.timeline.TimelineView;
import org.doorstep.app.signin.UnlockView;
import org.doorstep.domain.reference.Reference.Kind;
import org.doorstep.protocol.reference.ReferenceFiles;

/// What a social worker does on a visit without a signal: reads what happened, fills in the whole
/// Care Act assessment with a photo and a signature, loses the laptop's power in the middle of it,
/// and leaves with a task and a referral.
final class OfflineVisit {

    private static final String FORM = "care-act-assessment";

    /// Where the power fails: in the middle of the form, with the photo behind it.
    private static final String AT = "falls_how";

    private final Steps steps;
    private final Story story = new Story("assessment.properties");
    private final String task;

    /// @param now tells this tour's task from that of any earlier one
    OfflineVisit(Steps steps, String now) {
        this.steps = steps;
        this.task = "Ring the ward about the stairs, promised at " + now;
    }

    /// From the page of the visit that is under way and back to it.
    void readTheTimeline(TourLaptop laptop) throws Exception {
        var hand = laptop.hand();
        steps.take(
                laptop,
                "What happened before is read there, without a network",
                () -> {
                    hand.press("visit.file");
                    hand.press("citizen.part.timeline");
                    hand.see(
                            TimelineView.LIST,
                            "the entries of the timeline",
                            node -> node instanceof ListView<?> list && !list.getItems().isEmpty());
                    hand.read("Offline");
                    steps.drawTwice(laptop, "visit-timeline");
                });
        HomeVisit.goBack(hand);
    }

    /// From the page of the visit and back to it.
    void assess(TourLaptop laptop) throws Exception {
        var form = ReferenceFiles.form(ReferenceFiles.shipped(Kind.FORM, FORM).getLast());
        var before = new FormHand(laptop.hand(), form, story);
        steps.take(
                laptop,
                "The Care Act assessment, question by question, and the laptop keeps every answer",
                () -> {
                    laptop.hand().press("visit.open." + FORM);
                    before.answerTo(AT);
                    laptop.hand().read("Kept");
                    laptop.hand().bringInSight("form.question.admissions");
                    steps.drawTwice(laptop, "visit-letter");
                });
        steps.take(
                laptop,
                "The laptop loses its power in the middle of it: nothing is closed or sent",
                laptop::losePower);
        var hand = laptop.hand();
        var after = new FormHand(hand, form, story);
        steps.take(
                laptop,
                "It opens at the same question, with the photo and every answer",
                () -> {
                    hand.type(UnlockView.PASSPHRASE, TourLaptop.PASSPHRASE);
                    hand.press(UnlockView.OPEN);
                    hand.holds(
                            "form.question." + AT,
                            story.words(form.question(AT).orElseThrow(), AT));
                    hand.hasFocus("form.question." + AT);
                    hand.read("Pasted picture.png");
                    steps.drawTwice(laptop, "visit-form-again");
                });
        steps.take(
                laptop,
                "The rest of it, to the signature",
                () -> {
                    after.answerFrom(AT);
                    hand.bringInSight("form.question.signed");
                    steps.drawTwice(laptop, "visit-signature");
                });
        steps.take(
                laptop,
                "It is complete, with "
                        + (before.answered() + after.answered())
                        + " questions answered",
                () -> {
                    hand.press("form.complete");
                    hand.read("Completed: Care Act assessment");
                    steps.draw(laptop, "visit-assessed");
                });
        HomeVisit.goBack(hand);
    }

    /// From the page of the visit and back to it.
    void leaveWork(TourLaptop laptop) throws Exception {
        var hand = laptop.hand();
        steps.take(
                laptop,
                "A task for later, still without a network",
                () -> {
                    hand.press("visit.file");
                    hand.press("citizen.part.tasks");
                    hand.press("citizen.addTask");
                    hand.type(TaskFormView.WHAT, task);
                    hand.chooseNamed("For", "Adult care");
                    hand.pressWords("On a day");
                    hand.typeDay("Due", LocalDate.now().plusDays(1));
                    hand.press(TaskFormView.SAVE);
                    hand.read("Added: Ring the ward");
                });
        steps.take(
                laptop,
                "She refers the family to housing: a case that waits for their team",
                () -> {
                    hand.press("citizen.part.cases");
                    hand.press("case.open");
                    hand.choose("case.form.type", "Tenancy and household check");
                    hand.chooseNamed("Who works on it", "Nobody yet");
                    hand.type(
                            "case.form.why",
                            "Referral from a home visit: a second rail on the stairs and light on the landing after two falls, and the mould in the back"
                                    + " bedroom. She agrees. Please ring her daughter first.");
                    steps.drawTwice(laptop, "visit-referral");
                    hand.press("case.form.save");
                    hand.read("Tenancy and household check");
                    steps.drawTwice(laptop, "visit-referred");
                });
        HomeVisit.goBack(hand);
    }

    /// On a laptop of the service that was asked, with the citizen's page in front.
    void reachesHousing(TourLaptop housing) throws Exception {
        var hand = housing.hand();
        steps.take(
                housing,
                housing.officer() + " finds the referral, and why",
                () -> {
                    hand.press("citizen.part.cases");
                    hand.pressWords("Tenancy and household check");
                    hand.read("Referral from a home visit");
                    steps.drawTwice(housing, "referral-at-housing");
                });
    }
}
