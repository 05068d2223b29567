package org.doorstep.domain.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.team.Board.Piece;
import org.doorstep.domain.team.Teams.Move;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkersTest {

    @Test
    void whomTheListNamesHasThePerson() {
        assertThat(Workers.of(List.of())).isEmpty();
        assertThat(Workers.of(List.of(listed("a"), listed("b")))).containsExactly("a", "b");
    }

    @Test
    void theNewestAssignmentThatNamesAnOfficerDecides() {
        assertThat(Workers.of(List.of(listed("a"), given("a", "b"), given("b", "c"))))
                .containsExactly("c");
        assertThat(Workers.of(List.of(listed("a"), given("a", "b"), given("b", "a"))))
                .containsExactly("a");
        assertThat(Workers.of(List.of(listed("a"), given("a", null)))).isEmpty();
    }

    @Test
    void whomTheListNamesLaterStandsBesideAndNobodyIsOverwritten() {
        assertThat(Workers.of(List.of(listed("a"), given("a", "b"), listed("d"))))
                .containsExactly("b", "d");
        assertThat(Workers.of(List.of(listed("a"), given("a", "b"), given("a", "c"))))
                .containsExactly("b", "c");
    }

    @Test
    void anAssignmentSaysWhoAndInWhichTeam() {
        assertThat(given("a", "b").fault()).isEmpty();
        assertThat(new Assignment("team-x", List.of(), null, null).fault()).isPresent();
        assertThat(given("a", "a").fault()).isPresent();
        assertThat(new Assignment("", List.of(), "b", null).fault()).isPresent();
        assertThat(new Assignment("team-x", List.of(), "b", "x".repeat(501)).fault()).isPresent();
    }

    @Test
    void aHandoverGivesTheHeaviestFirstToWhoeverHasLeast() {
        var heavy = piece(1);
        var middle = piece(2);
        var light = piece(3);
        var weights = Map.of(heavy.person(), 500, middle.person(), 300, light.person(), 100);

        var moves =
                Handover.share(
                        List.of(light, middle, heavy),
                        "a",
                        piece -> weights.get(piece.person()),
                        Map.of("b", 0, "c", 250));

        assertThat(moves)
                .containsExactly(
                        new Move(heavy.person(), "a", "b"),
                        new Move(middle.person(), "a", "c"),
                        new Move(light.person(), "a", "b"));
    }

    @Test
    void whatNobodyHasIsSharedOutByTheSameRule() {
        var heavy = piece(1);
        var light = piece(2);

        var moves =
                Handover.share(
                        List.of(light, heavy),
                        null,
                        piece -> piece.equals(heavy) ? 200 : 100,
                        Map.of("b", 0, "c", 50));

        assertThat(moves)
                .containsExactly(
                        new Move(heavy.person(), null, "b"), new Move(light.person(), null, "c"));
    }

    private static Assignment listed(String to) {
        return new Assignment("team-x", List.of(), to, null);
    }

    private static Assignment given(String from, @Nullable String to) {
        return new Assignment("team-x", List.of(from), to, null);
    }

    private static Piece piece(int number) {
        return new Piece(number, new UUID(0, number), Set.of("a"), Set.of(), List.of(), List.of());
    }
}
