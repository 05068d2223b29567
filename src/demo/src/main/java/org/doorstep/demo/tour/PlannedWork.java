package org.doorstep.demo.tour;

import java.time.LocalDate;
import org.doorstep.app.citizen.task.TaskFormView;
import org.doorstep.app.ui.task.TaskRow;

/// Household, tasks and the day of an officer, with the citizen's page in front.
final class PlannedWork {

    /// Days ago on which the clock of the mould began: still open, and at risk.
    private static final int BEGAN = 12;

    private final Steps steps;
    private final String ring;

    /// @param now tells this tour's task from that of any earlier one
    PlannedWork(Steps steps, String now) {
        this.steps = steps;
        this.ring = "Ring the landlord about the back bedroom, agreed at " + now;
    }

    /// What the task says that both officers change.
    String ring() {
        return ring;
    }

    void meetTheHousehold(TourLaptop laptop) throws Exception {
        var hand = laptop.hand();
        steps.take(
                laptop,
                "Who lives there, drawn and as a table",
                () -> {
                    hand.press("citizen.part.household");
                    hand.see("household.picture");
                    steps.drawTwice(laptop, "household");
                    hand.pressWords("Table");
                    hand.see("household.table");
                    steps.draw(laptop, "household-table");
                    hand.pressWords("Picture");
                });
    }

    void planWhatIsToDo(TourLaptop laptop) throws Exception {
        var hand = laptop.hand();
        var began = LocalDate.now().minusDays(BEGAN);
        steps.take(
                laptop,
                "A task with a limit that the law sets",
                () -> {
                    hand.press("citizen.part.tasks");
                    hand.press("citizen.addTask");
                    hand.type(TaskFormView.WHAT, "Have the mould in the back bedroom investigated");
                    hand.chooseNamed("For", "Housing");
                    hand.press(TaskFormView.BY_RULE);
                    hand.choose(TaskFormView.RULE, "Damp and mould: investigate");
                    hand.typeDay("Starts", began);
                    hand.read("Ends");
                    steps.drawTwice(laptop, "task-form");
                    hand.press(TaskFormView.SAVE);
                    hand.read("Added: Have the mould");
                });
        steps.take(
                laptop,
                "Two more: one for today, one without a limit",
                () -> {
                    hand.press("citizen.addTask");
                    hand.type(TaskFormView.WHAT, ring);
                    hand.chooseNamed("For", "Housing");
                    hand.pressWords("On a day");
                    hand.typeDay("Due", LocalDate.now());
                    hand.press(TaskFormView.SAVE);
                    hand.read("Added: Ring");
                    hand.press("citizen.addTask");
                    hand.type(TaskFormView.WHAT, "Ask whether the school bus stops nearer");
                    hand.pressWords("No limit");
                    hand.press(TaskFormView.SAVE);
                    hand.read("Added: Ask");
                    hand.press(TaskRow.WORDS, ring);
                    hand.read("Who does it");
                    steps.drawTwice(laptop, "tasks");
                });
        steps.take(
                laptop,
                "My day",
                () -> {
                    hand.press("shell.rail.day");
                    hand.read("Clocks at risk");
                    steps.drawTwice(laptop, "my-day");
                    hand.press(TaskRow.WORDS, ring);
                    hand.see("citizen.addNote");
                });
    }
}
