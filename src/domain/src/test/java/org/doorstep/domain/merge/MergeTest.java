package org.doorstep.domain.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static final MergePolicy POLICY =
            new MergePolicy(
                    List.of(Set.of("street", "town")),
                    Set.of("tags"),
                    new Lifecycle(
                            "state",
                            Map.of(
                                    "open", Set.of("started", "done"),
                                    "started", Set.of("done"),
                                    "done", Set.of("open"))),
                    Set.of("service"),
                    true);
    private static final Words SETS = new Words();
    private static final Map<String, String> SEEN =
            Map.of(
                    "phone", "1",
                    "street", "Elm Row",
                    "town", "Wrenford",
                    "tags", "a b",
                    "state", "open",
                    "service", "housing");

    private final Merge merge = new Merge(POLICY, SETS);

    @Test
    void aFieldThatNobodyElseChangedTakesTheValue() {
        assertThat(changed(SEEN, edit(with(SEEN, "phone", "2")))).containsEntry("phone", "2");
    }

    @Test
    void aFieldThatSomebodyElseGaveTheSameValueIsLeft() {
        var theirs = with(SEEN, "phone", "2");

        assertThat(merge(theirs, edit(with(SEEN, "phone", "2"))))
                .isEqualTo(new Merged.Same(List.of()));
    }

    @Test
    void aFieldThatSomebodyElseGaveAnotherValueIsContestedAndTheHubsValueStays() {
        var merged = merge(with(SEEN, "phone", "3"), edit(with(SEEN, "phone", "2")));

        assertThat(merged)
                .isEqualTo(
                        new Merged.Same(
                                List.of(
                                        new Contested(
                                                Set.of("phone"),
                                                Map.of("phone", "1"),
                                                Map.of("phone", "2"),
                                                Map.of("phone", "3"),
                                                false,
                                                false))));
    }

    @Test
    void whatIsNotContestedIsChangedAllTheSame() {
        var mine = with(with(SEEN, "phone", "2"), "state", "done");

        var merged = (Merged.Changed) merge(with(SEEN, "phone", "3"), edit(mine));

        assertThat(merged.fields()).containsEntry("state", "done").containsEntry("phone", "3");
        assertThat(merged.contested()).hasSize(1);
    }

    @Test
    void fieldsOfAGroupAreNeverMixedFromTwoOfficers() {
        var theirs = with(SEEN, "town", "Oldbridge");

        var merged = merge(theirs, edit(with(SEEN, "street", "Mill Lane")));

        assertThat(merged).isInstanceOf(Merged.Same.class);
        assertThat(((Merged.Same) merged).contested().getFirst().fields())
                .containsExactlyInAnyOrder("street", "town");
    }

    @Test
    void aGroupThatComesInPartIsUnfit() {
        var half = Map.of("street", new Step("Elm Row", "Mill Lane"));

        assertThat(merge(SEEN, new Edit(1, half, Map.of(), Map.of(), null, false)))
                .isInstanceOf(Merged.Unfit.class);
    }

    @Test
    void aFieldCanBeEmptied() {
        var emptied = new HashMap<>(SEEN);
        emptied.remove("phone");

        assertThat(changed(SEEN, edit(emptied))).doesNotContainKey("phone");
    }

    @Test
    void membersThatTwoOfficersAddAreBothIn() {
        assertThat(changed(with(SEEN, "tags", "a b c"), edit(with(SEEN, "tags", "a b d"))))
                .containsEntry("tags", "a b c d");
    }

    @Test
    void aMemberThatOneTakesOutStaysOutWhileTheOtherAdds() {
        assertThat(changed(with(SEEN, "tags", "b"), edit(with(SEEN, "tags", "a b c"))))
                .containsEntry("tags", "b c");
    }

    @Test
    void aStepThatMayFollowWhatSomebodyElseDidIsTaken() {
        assertThat(changed(with(SEEN, "state", "started"), edit(with(SEEN, "state", "done"))))
                .containsEntry("state", "done");
    }

    @Test
    void aStepThatMayNotFollowWhatSomebodyElseDidIsContested() {
        var merged = merge(with(SEEN, "state", "done"), edit(with(SEEN, "state", "started")));

        assertThat(((Merged.Same) merged).contested()).hasSize(1);
    }

    @Test
    void aStepThatTheLifecycleDoesNotKnowIsUnfit() {
        var back = new Edit(1, Map.of(), Map.of(), Map.of(), new Move("started", "open"), false);

        assertThat(merge(with(SEEN, "state", "started"), back)).isInstanceOf(Merged.Unfit.class);
    }

    @Test
    void aFixedFieldIsNeverChanged() {
        assertThat(merge(SEEN, edit(with(SEEN, "service", "benefits"))))
                .isInstanceOf(Merged.Unfit.class);
    }

    @Test
    void aRecordThatNobodyElseChangedIsDeleted() {
        assertThat(merge(SEEN, Edit.deletion(1, SEEN)))
                .isEqualTo(new Merged.Changed(Map.of(), true, List.of()));
    }

    @Test
    void aDeletionDoesNotWinOverAChangeThatItsOfficerDidNotSee() {
        var merged = merge(with(SEEN, "phone", "3"), Edit.deletion(1, SEEN));

        var contested = ((Merged.Same) merged).contested().getFirst();
        assertThat(contested.mineDeletes()).isTrue();
        assertThat(contested.theirs()).containsEntry("phone", "3");
    }

    @Test
    void aChangeOfARecordThatSomebodyElseDeletedIsContested() {
        var deleted = new Stand(2, Map.of(), true);

        var merged = merge.merge(deleted, edit(with(with(SEEN, "phone", "2"), "tags", "a b c")));

        assertThat(((Merged.Same) merged).contested())
                .allMatch(Contested::theirsDeleted)
                .extracting(Contested::mine)
                .contains(Map.of("phone", "2"), Map.of("tags", "c"));
    }

    @Test
    void whoKnowsOfTheDeletionCanBringTheRecordBack() {
        var deleted = new Stand(2, Map.of(), true);
        var back = Edit.between(POLICY, 2, Map.of(), Map.of("phone", "2"), SETS);

        assertThat(merge.merge(deleted, back))
                .isEqualTo(new Merged.Changed(Map.of("phone", "2"), false, List.of()));
    }

    @Test
    void anEditWithNothingInItIsUnfit() {
        assertThat(merge(SEEN, edit(SEEN))).isInstanceOf(Merged.Unfit.class);
    }

    private Map<String, String> changed(Map<String, String> present, Edit edit) {
        return ((Merged.Changed) merge(present, edit)).fields();
    }

    private Merged merge(Map<String, String> present, Edit edit) {
        return merge.merge(new Stand(2, present, false), edit);
    }

    private static Edit edit(Map<String, String> made) {
        return Edit.between(POLICY, 1, SEEN, made, SETS);
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var copy = new HashMap<>(fields);
        copy.put(name, value);
        return copy;
    }
}
