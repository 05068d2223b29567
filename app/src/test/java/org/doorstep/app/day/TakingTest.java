package org.doorstep.app.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.MemoryChanges;
import org.doorstep.app.example.MemoryCitizens;
import org.doorstep.app.example.MemoryDays;
import org.doorstep.app.example.MemoryTasks;
import org.doorstep.app.example.TaskExamples;
import org.doorstep.app.work.Background;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.casework.Opening;
import org.doorstep.domain.task.Task;
import org.junit.jupiter.api.Test;

class TakingTest {

    private static final String BEN = "W00002";

    private final MemoryTasks tasks = new MemoryTasks(new MemoryChanges(), Examples.CLOCK);
    private final MemoryDays days =
            new MemoryDays(tasks, new MemoryCitizens(), Examples.PRIYA.id());
    private final UUID folasade = Examples.folasade().person();
    private final List<String> said = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private Runnable undo = () -> {};
    private final Taking taking =
            new Taking(
                    tasks.casework(),
                    () -> Examples.PRIYA,
                    Background.direct(),
                    Examples.CLOCK,
                    (words, back) -> {
                        said.add(words);
                        undo = back;
                    },
                    refused::add);

    @Test
    void aTaskThatIsTakenIsTheOfficersAndWaitsAgainWhenThatIsTakenBack() {
        ring();

        taking.take(waiting().getFirst());

        assertThat(said).containsExactly("“Ring” is yours now");
        assertThat(owners()).containsExactly(Examples.PRIYA.id());
        assertThat(waiting()).isEmpty();
        undo.run();
        assertThat(owners()).containsOnlyNulls();
    }

    @Test
    void aCaseIsTakenWithItsTasksThatNobodyHas() {
        claim();

        taking.take(waiting().getFirst());

        assertThat(tasks.cases.of(folasade).getFirst().body().owner())
                .isEqualTo(Examples.PRIYA.id());
        assertThat(owners()).isNotEmpty().containsOnly(Examples.PRIYA.id());
        undo.run();
        assertThat(waiting()).hasSize(1);
        assertThat(owners()).containsOnlyNulls();
    }

    @Test
    void whatAColleagueTookMeanwhileStaysTheirs() {
        ring();
        claim();
        var seen = waiting();
        tasks.all().forEach(task -> tasks.change(task.header().id(), now -> now.of(BEN)));
        tasks.cases.take(
                tasks.cases.of(folasade).getFirst().id(),
                run -> run.give(BEN, "Ben", Examples.CLOCK.instant()));

        seen.forEach(taking::take);

        assertThat(said).isEmpty();
        assertThat(refused).hasSize(2).allMatch(words -> words.startsWith("Not taken."));
        assertThat(owners()).containsOnly(BEN);
    }

    @Test
    void takingItBackLeavesWhatAColleagueTookSince() {
        ring();
        taking.take(waiting().getFirst());
        tasks.change(tasks.all().getFirst().header().id(), now -> now.of(BEN));

        undo.run();

        assertThat(owners()).containsExactly(BEN);
        assertThat(refused).containsExactly("It has gone on since, and stays as it is now.");
    }

    @Test
    void whatIsDoneSinceStaysDoneAndTheOfficers() {
        ring();
        taking.take(waiting().getFirst());
        tasks.change(tasks.all().getFirst().header().id(), now -> now.in(Task.State.DONE));

        undo.run();

        assertThat(owners()).containsExactly(Examples.PRIYA.id());
    }

    @Test
    void pressedTwiceItIsTakenOnceAndNobodyIsBlamed() {
        ring();
        var line = waiting().getFirst();

        taking.take(line);
        taking.take(line);

        assertThat(said).hasSize(1);
        assertThat(refused).isEmpty();
    }

    private void ring() {
        tasks.add(folasade, TaskExamples.clock(Category.HOUSING, "Ring", null, null));
    }

    private void claim() {
        var type = tasks.cases.type("housing-benefit-claim");
        var at = Examples.CLOCK.instant();
        tasks.cases.open(new Opening(folasade, type, null, List.of(), at, null));
    }

    private List<WaitingLine> waiting() {
        var reckoning = tasks.casework().reckonings().current();
        return days.read(null).waiting().stream()
                .map(one -> WaitingLine.of(one, reckoning, Examples.CLOCK))
                .toList();
    }

    private List<String> owners() {
        return tasks.all().stream().map(task -> task.body()).map(Task::owner).toList();
    }
}
