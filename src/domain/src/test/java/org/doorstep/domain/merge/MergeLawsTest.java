package org.doorstep.domain.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The laws of merging, each over many made-up records and changes.
class MergeLawsTest {

    private static final int EACH = 200;
    private static final MergePolicy POLICY =
            new MergePolicy(
                    List.of(Set.of("street", "town"), Set.of("due", "rule", "by")),
                    Set.of("tags", "followers"),
                    new Lifecycle(
                            "state",
                            Map.of(
                                    "open", Set.of("started", "done", "cancelled"),
                                    "started", Set.of("open", "done", "cancelled"),
                                    "done", Set.of("open"),
                                    "cancelled", Set.of("open"))),
                    Set.of(),
                    true);
    private static final List<String> SINGLE =
            List.of("phone", "owner", "street", "town", "due", "rule", "by");
    private static final Words SETS = new Words();

    private final Merge merge = new Merge(POLICY, SETS);

    static List<Random> seeds() {
        var seeds = new ArrayList<Random>();
        for (int i = 0; i < EACH; i++) {
            seeds.add(new Random(i));
        }
        return seeds;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mergingTheSameChangeTwiceIsMergingItOnce(Random random) {
        var base = record(random);
        var edit = edit(base, change(base, random));
        var once = apply(change(base, random), edit);

        assertThat(apply(once, edit)).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void twoOfficersWhoWantTheSameHaveNoConflict(Random random) {
        var base = record(random);
        var made = change(base, random);

        assertThat(contested(made, edit(base, made))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void changesOfDifferentGroupsCommute(Random random) {
        var base = record(random);
        var one = edit(base, changeOf(base, random, List.of("street", "town"), "tags"));
        var other = edit(base, changeOf(base, random, List.of("phone", "due"), "followers"));

        assertThat(apply(apply(base, one), other)).isEqualTo(apply(apply(base, other), one));
        assertThat(contested(apply(base, one), other)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void membersOfOneSetCommute(Random random) {
        var base = record(random);
        var one = edit(base, changeOf(base, random, List.of(), "tags"));
        var other = edit(base, changeOf(base, random, List.of(), "tags"));

        assertThat(apply(apply(base, one), other)).isEqualTo(apply(apply(base, other), one));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anOfficersOwnChangesOneAfterTheOtherAreNeverContested(Random random) {
        var base = record(random);
        var seen = base;
        var present = base;
        for (int i = 0; i < 6; i++) {
            var made = change(seen, random);
            var edit = edit(seen, made);
            assertThat(contested(present, edit)).isEmpty();
            present = apply(present, edit);
            seen = made;
        }

        assertThat(present).isEqualTo(seen);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noValueIsEverDroppedOrOverwrittenUnseen(Random random) {
        var base = record(random);
        var chains = List.of(chain(base, random), chain(base, random), chain(base, random));
        var present = base;
        var at = new int[chains.size()];
        for (var next : interleaving(chains, random)) {
            var edit = chains.get(next).get(at[next]++);
            var before = present;
            var merged = merge.merge(new Stand(2, before, false), edit);
            present = fields(before, merged);
            for (var field : edit.set().keySet()) {
                var step = edit.set().get(field);
                var now = present.get(field);
                var kept =
                        Objects.equals(now, step.to())
                                || contested(merged).stream().anyMatch(c -> keeps(c, field, step));
                assertThat(kept).as("%s is kept", field).isTrue();
                if (!Objects.equals(now, before.get(field))) {
                    assertThat(before.get(field)).as("%s was seen", field).isEqualTo(step.base());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aGroupIsAlwaysWhatOneOfficerMadeOfIt(Random random) {
        var base = record(random);
        var chains = List.of(chain(base, random), chain(base, random));
        var made = new HashSet<Map<String, String>>();
        made.add(only(base, POLICY.groupOf("due")));
        chains.forEach(
                chain -> chain.forEach(edit -> made.add(edit.values(POLICY.groupOf("due")))));
        var present = base;
        var at = new int[chains.size()];
        for (var next : interleaving(chains, random)) {
            present = apply(present, chains.get(next).get(at[next]++));

            assertThat(made).contains(only(present, POLICY.groupOf("due")));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDeletionAndAChangeThatDidNotSeeEachOtherAreContested(Random random) {
        var base = record(random);
        var made = change(base, random);
        var edit = edit(base, made);
        var deletion = Edit.deletion(1, base);

        assertThat(contested(made, deletion)).hasSize(1);
        assertThat(contested(merge.merge(new Stand(2, Map.of(), true), edit))).isNotEmpty();
    }

    private List<Edit> chain(Map<String, String> base, Random random) {
        var chain = new ArrayList<Edit>();
        var seen = base;
        var length = 1 + random.nextInt(4);
        for (int i = 0; i < length; i++) {
            var made = change(seen, random);
            chain.add(edit(seen, made));
            seen = made;
        }
        return chain;
    }

    private static List<Integer> interleaving(List<List<Edit>> chains, Random random) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < chains.size(); i++) {
            order.addAll(Collections.nCopies(chains.get(i).size(), i));
        }
        Collections.shuffle(order, random);
        return order;
    }

    private static boolean keeps(Contested contested, String field, Step step) {
        return contested.fields().contains(field)
                && Objects.equals(contested.mine().get(field), step.to())
                && Objects.equals(contested.base().get(field), step.base());
    }

    private List<Contested> contested(Map<String, String> present, Edit edit) {
        return contested(merge.merge(new Stand(2, present, false), edit));
    }

    private static List<Contested> contested(Merged merged) {
        return switch (merged) {
            case Merged.Changed changed -> changed.contested();
            case Merged.Same same -> same.contested();
            case Merged.Unfit unfit -> throw new AssertionError(unfit.reason());
        };
    }

    private Map<String, String> apply(Map<String, String> present, Edit edit) {
        return fields(present, merge.merge(new Stand(2, present, false), edit));
    }

    private static Map<String, String> fields(Map<String, String> before, Merged merged) {
        return switch (merged) {
            case Merged.Changed changed -> changed.fields();
            case Merged.Same _ -> before;
            case Merged.Unfit unfit -> throw new AssertionError(unfit.reason());
        };
    }

    private static Edit edit(Map<String, String> seen, Map<String, String> made) {
        return Edit.between(POLICY, 1, seen, made, SETS);
    }

    private static Map<String, String> record(Random random) {
        var fields = new HashMap<String, String>();
        SINGLE.forEach(field -> fields.put(field, word(random)));
        fields.put("tags", "a b c");
        fields.put("followers", "x y");
        fields.put("state", "open");
        fields.remove(SINGLE.get(random.nextInt(SINGLE.size())));
        return fields;
    }

    /// At least one thing differs afterwards.
    private static Map<String, String> change(Map<String, String> from, Random random) {
        var made = from;
        while (made.equals(from)) {
            made = changeOf(from, random, SINGLE, random.nextBoolean() ? "tags" : "followers");
            if (random.nextInt(3) == 0) {
                var next = POLICY.lifecycle().moves().get(from.get("state")).stream().sorted();
                made.put("state", next.toList().getFirst());
            }
        }
        return made;
    }

    private static Map<String, String> changeOf(
            Map<String, String> from, Random random, List<String> fields, String set) {
        var made = new HashMap<>(from);
        while (made.equals(from)) {
            fields.stream()
                    .filter(_ -> random.nextInt(3) == 0)
                    .forEach(field -> made.put(field, word(random)));
            var members = new HashSet<>(SETS.members(from.get(set)));
            if (random.nextBoolean()) {
                members.add(String.valueOf((char) ('a' + random.nextInt(26))));
            } else {
                members.removeIf(_ -> random.nextInt(3) == 0);
            }
            var text = SETS.text(members);
            if (text == null) {
                made.remove(set);
            } else {
                made.put(set, text);
            }
        }
        return made;
    }

    private static Map<String, String> only(Map<String, String> fields, Set<String> group) {
        var some = new HashMap<>(fields);
        some.keySet().retainAll(group);
        return some;
    }

    private static String word(Random random) {
        return "w" + random.nextInt(9);
    }
}
