package org.doorstep.app.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.doorstep.app.team.Sharing.After;
import org.doorstep.app.team.Sharing.Line;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.team.Board.Piece;
import org.doorstep.domain.team.Load;
import org.doorstep.domain.team.Teams.Move;
import org.doorstep.domain.team.Weights;
import org.junit.jupiter.api.Test;

class SharingTest {

    private static final Weights WEIGHTS =
            new Weights(100, 200, java.util.Map.of(), 25, 50, 100, 1_000);

    private final WorkerRow ben = worker("o-ben", 0);
    private final WorkerRow cat = worker("o-cat", 250);
    private final WorkerRow lead = worker("o-lead", 0);

    @Test
    void theHeaviestGoesFirstToWhoeverHasLeastByThen() {
        assertThat(lines(sharing(300, 200, 100)))
                .containsExactly("300 o-ben", "200 o-cat", "100 o-ben");
    }

    @Test
    void whoSharesOutGetsNobodyUnlessTheySaySo() {
        var sharing = sharing(300, 200, 100);

        sharing.among(lead, true);

        assertThat(lines(sharing)).containsExactly("300 o-ben", "200 o-lead", "100 o-lead");
    }

    @Test
    void eachColleagueReadsWhatTheyWouldHaveThen() {
        assertThat(sharing(300, 200, 100).planProperty().get().after())
                .containsExactly(
                        new After(ben, 2, 400), new After(lead, 0, 0), new After(cat, 1, 450));
    }

    @Test
    void aLineThatIsChangedLeavesTheOthersAsTheyAre() {
        var sharing = sharing(300, 200, 100);

        sharing.give(line(sharing, 0), cat);

        assertThat(lines(sharing)).containsExactly("300 o-cat", "200 o-cat", "100 o-ben");
    }

    @Test
    void aLineThatWasChangedStaysWhenSomebodyIsLeftOutAndCountsAsTheirs() {
        var sharing = sharing(300, 200, 100);
        sharing.give(line(sharing, 2), cat);
        sharing.among(lead, true);

        sharing.among(ben, false);

        assertThat(lines(sharing)).containsExactly("300 o-lead", "200 o-lead", "100 o-cat");
    }

    @Test
    void whereEverybodyIsLeftOutOnlyWhatWasChosenIsGiven() {
        var sharing = sharing(300, 200);
        sharing.give(line(sharing, 1), lead);

        sharing.among(ben, false);
        sharing.among(cat, false);

        assertThat(sharing.moves()).containsExactly(new Move(new UUID(0, 2), null, "o-lead"));
    }

    @Test
    void whatNobodyHasOfSomebodyGoesToWhoWorksWithThemWhileTheyAreAmongThem() {
        var person = new UUID(0, 1);
        var piece = new Piece(0, person, Set.of("o-cat"), Set.of(), List.of(), List.of());
        var sharing =
                new Sharing(
                        List.of(piece),
                        List.of(row(person, 100, "Cat Lowe")),
                        List.of(ben, cat, lead),
                        "o-lead");
        assertThat(sharing.moves()).containsExactly(new Move(person, null, "o-cat", true));

        sharing.among(cat, false);

        assertThat(sharing.moves()).containsExactly(new Move(person, null, "o-ben", true));
    }

    private Sharing sharing(int... weights) {
        var pieces = new ArrayList<Piece>();
        var rows = new ArrayList<PieceRow>();
        IntStream.range(0, weights.length)
                .forEach(i -> {
                    var person = new UUID(0, i + 1);
                    pieces.add(new Piece(i, person, Set.of(), Set.of(), List.of(), List.of()));
                    rows.add(row(person, weights[i], ""));
                });
        return new Sharing(pieces, rows, List.of(ben, cat, lead), "o-lead");
    }

    private static PieceRow row(UUID person, int weight, String with) {
        return new PieceRow(person, Mention.NOBODY, "", null, "", "", "", with, weight, "", "");
    }

    private static Line line(Sharing sharing, int number) {
        return sharing.planProperty().get().lines().get(number);
    }

    private static List<String> lines(Sharing sharing) {
        return sharing.planProperty().get().lines().stream()
                .map(line -> line.row().weight() + " " + line.to().officer())
                .toList();
    }

    private static WorkerRow worker(String id, int weight) {
        return WorkerRow.of(id, id, "", true, new Load(0, 0, 0, 0, 0, weight), WEIGHTS);
    }
}
