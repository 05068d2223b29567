package org.doorstep.app.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.MemoryChanges;
import org.doorstep.app.example.MemoryTasks;
import org.doorstep.app.example.MemoryTeams;
import org.doorstep.app.ui.task.Team;
import org.doorstep.app.work.Background;
import org.doorstep.domain.team.Load;
import org.doorstep.domain.team.Teams.Move;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TeamModelTest {

    private final MemoryChanges changes = new MemoryChanges();
    private final MemoryTeams teams = new MemoryTeams();
    private final List<String> said = new ArrayList<>();
    private Runnable undo = () -> {};
    private TeamModel model;

    @BeforeEach
    void aTeam() {
        TeamExample.fill(teams);
        model = model();
    }

    @Test
    void whoHasMostStandsFirstUnderWhatNobodyHas() {
        var workers = workers();

        assertThat(workers.getFirst().officer()).isNull();
        assertThat(workers.getFirst().load().people()).isEqualTo(1);
        assertThat(workers.get(1).officer()).isEqualTo(Examples.PRIYA.id());
        assertThat(workers.get(1).load().people()).isEqualTo(7);
        assertThat(workers.get(1).load().late()).isPositive();
        assertThat(workers.get(1).weight()).isNotEqualTo(workers.get(2).weight());
    }

    @Test
    void theWorkOfWhoeverIsChosenIsThereByName() {
        model.choose(workers().get(2));

        assertThat(model.pieces())
                .extracting(PieceRow::name)
                .containsExactly("HUGHES, Sam", "ISLAM, Sam");
    }

    @Test
    void aRowSaysWhatToBeCarefulOf() {
        model.choose(workers().get(2));

        assertThat(model.pieces())
                .extracting(PieceRow::sentence)
                .satisfiesExactly(
                        hughes -> assertThat(hughes).startsWith("HUGHES, Sam, Stop"),
                        islam -> assertThat(islam).doesNotContain("Stop"));
    }

    @Test
    void whoIsGivenToAColleagueMovesAtOnceAndComesBackByUndo() {
        model.choose(workers().get(2));
        var hughes = model.pieces().getFirst();

        model.give(List.of(hughes), workers().get(1));

        assertThat(teams.moves)
                .containsExactly(new Move(hughes.person(), "W00002", Examples.PRIYA.id()));
        assertThat(model.pieces()).extracting(PieceRow::name).containsExactly("ISLAM, Sam");
        assertThat(said.getFirst()).contains("HUGHES, Sam is with");
        undo.run();
        assertThat(model.pieces()).hasSize(2);
        assertThat(teams.takenBack).isEqualTo(1);
    }

    @Test
    void allThatASickColleagueHasIsSharedOutSoThatNobodyHasMostOfIt() {
        var sick = workers().get(1);
        var to =
                workers().stream()
                        .filter(WorkerRow::here)
                        .filter(row -> !row.equals(sick))
                        .toList();

        model.handOver(sick, to, " Off sick ");

        assertThat(teams.moves)
                .hasSize(7)
                .allMatch(move -> Examples.PRIYA.id().equals(move.from()));
        assertThat(teams.why).isEqualTo("Off sick");
        assertThat(workers())
                .filteredOn(row -> Examples.PRIYA.id().equals(row.officer()))
                .allMatch(row -> row.load().people() == 0);
    }

    @Test
    void whomNobodyHasIsSharedOutAsThePreviewSaysAndComesBackByUndo() {
        TeamExample.waiting(teams, List.of("Kaur", "Lowe"));
        var model = model();
        model.choose(workers(model).getFirst());

        var sharing = model.sharing(model.pieces());

        assertThat(teams.moves).isEmpty();
        assertThat(sharing.moves()).hasSize(3).allMatch(move -> move.from() == null);
        model.share(sharing);
        assertThat(teams.moves).isEqualTo(sharing.moves());
        assertThat(said.getFirst()).contains("3 people are shared out");
        assertThat(workers(model)).noneMatch(row -> row.officer() == null);
        undo.run();
        assertThat(workers(model).getFirst().load().people()).isEqualTo(3);
    }

    @Test
    void whatNobodyHasOfSomebodyWithAWorkerStandsUnderNobodyAndIsGivenWithoutThem() {
        TeamExample.unowned(teams);
        var model = model();
        model.choose(workers(model).getFirst());
        assertThat(workers(model).getFirst().load())
                .extracting(Load::people, Load::tasks, Load::late)
                .containsExactly(1, 1, 1);
        var novak = model.pieces().getFirst();
        assertThat(novak.name()).isEqualTo("NOVAK, Sam");
        assertThat(novak.work()).isEqualTo("Inspect the damp in the bedroom");
        assertThat(novak.with()).isEqualTo("Priya Raman");
        assertThat(novak.limit()).startsWith("Late");
        assertThat(novak.rule()).contains("10 working days");

        model.give(List.of(novak), workers(model).get(2));

        assertThat(teams.moves)
                .containsExactly(
                        new Move(novak.person(), null, workers(model).get(2).officer(), true));
        assertThat(model.pieces()).extracting(PieceRow::name).doesNotContain("NOVAK, Sam");
    }

    @Test
    void onlyWhoIsMarkedIsSharedOut() {
        TeamExample.waiting(teams, List.of("Kaur", "Lowe"));
        var model = model();
        model.choose(workers(model).getFirst());

        var sharing = model.sharing(model.pieces().subList(1, 2));

        assertThat(sharing.moves())
                .extracting(Move::person)
                .containsExactly(model.pieces().get(1).person());
    }

    @Test
    void whoDoesNotLeadTheTeamSharesOutNothing() {
        teams.leads = false;
        var model = model();
        model.choose(workers(model).getFirst());

        assertThat(model.sharing(model.pieces())).isNull();
    }

    @Test
    void whoIsInNoTeamIsToldSo() {
        var alone =
                new TeamModel(
                        new MemoryTeams(),
                        teams,
                        people(),
                        reckonings(),
                        changes,
                        Background.direct(),
                        Examples.CLOCK,
                        (_, _) -> {});

        assertThat(alone.shownProperty().get()).isNotNull();
        assertThat(alone.shownProperty().get().team()).isFalse();
    }

    private static List<WorkerRow> workers(TeamModel model) {
        return model.shownProperty().get().workers();
    }

    private List<WorkerRow> workers() {
        return model.shownProperty().get().workers();
    }

    private TeamModel model() {
        return new TeamModel(
                teams,
                teams,
                people(),
                reckonings(),
                changes,
                Background.direct(),
                Examples.CLOCK,
                (words, back) -> {
                    said.add(words);
                    undo = back;
                });
    }

    private static Team people() {
        return new Team(() -> Examples.PRIYA, MemoryTeams.COLLEAGUES);
    }

    private static org.doorstep.domain.clock.Reckonings reckonings() {
        return new MemoryTasks(new MemoryChanges(), Examples.CLOCK).casework().reckonings();
    }
}
