package org.doorstep.demo.tour;

import org.doorstep.app.citizen.task.TaskDetail;
import org.doorstep.app.citizen.task.TaskFormView;
import org.doorstep.app.ui.task.TaskRow;

/// What officers decide: which of two versions stands, and whether two records are one person.
final class Decisions {

    private final Steps steps;
    private final PlannedWork work;

    Decisions(Steps steps, PlannedWork work) {
        this.steps = steps;
        this.work = work;
    }

    /// Each writes something else into the same task, while one of the laptops is offline.
    void bothChangeTheSame(TourLaptop offline, TourLaptop online) throws Exception {
        steps.take(
                online,
                online.officer() + " changes the task",
                () -> {
                    change(online.hand(), work.ring() + ". He calls back on Friday");
                    online.hand().inStep();
                });
        steps.take(
                offline,
                offline.officer() + " changes it too, without a network",
                () -> {
                    change(offline.hand(), work.ring() + ". The agent first");
                    offline.hand().press("shell.rail.sync");
                    offline.hand().read("Task for Housing");
                    steps.drawTwice(offline, "sync-waiting");
                });
    }

    /// The decision that waits since then.
    void choose(TourLaptop laptop) throws Exception {
        var hand = laptop.hand();
        steps.take(
                laptop,
                "My day tells that a decision waits",
                () -> {
                    hand.press("shell.rail.day");
                    hand.read("Decisions waiting");
                    steps.draw(laptop, "my-day-decision");
                });
        steps.take(
                laptop,
                "Both versions side by side; one is chosen",
                () -> {
                    hand.press("shell.rail.review");
                    hand.press("review.part.conflicts");
                    hand.see("review.keepMine");
                    steps.drawTwice(laptop, "review");
                    hand.press("review.keepMine");
                    hand.read("There is nothing to decide");
                    steps.draw(laptop, "review-decided");
                });
    }

    void compareRecords(TourLaptop laptop) throws Exception {
        steps.take(
                laptop,
                "Is this one person or two?",
                () -> {
                    laptop.hand().press("review.part.matches");
                    laptop.hand().see("match.answer.same");
                    steps.drawTwice(laptop, "matches");
                });
    }

    private void change(Hand hand, String words) throws TourException {
        hand.press("citizen.part.tasks");
        hand.press(TaskRow.WORDS, work.ring());
        hand.press(TaskDetail.CHANGE);
        hand.holds(TaskFormView.WHAT, work.ring());
        hand.type(TaskFormView.WHAT, words);
        hand.press(TaskFormView.SAVE);
        hand.read("Changed: Ring");
    }
}
