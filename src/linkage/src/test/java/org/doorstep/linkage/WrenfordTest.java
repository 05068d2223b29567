package org.doorstep.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.domain.citizen.Field.FAMILY_NAME;
import static org.doorstep.domain.citizen.Field.GIVEN_NAME;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.identifier.Samples;
import org.doorstep.linkage.exact.ExactLinker;
import org.doorstep.linkage.normal.Nicknames;
import org.doorstep.linkage.people.LearntLinker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The made-up borough with its twins, namesakes, partners' numbers and slips of the pen.
class WrenfordTest {

    private static final int PEOPLE = 2_000;

    /// The first six households, with room for sixteen people each.
    private static final int CAST = 6 * 16;

    private static final Set<Field> NAMES = Set.of(GIVEN_NAME, FAMILY_NAME);

    @TempDir Path folder;

    @Test
    void exactLinkingHardlyEverMixesPeople() throws IOException {
        var rows = Wrenford.of(PEOPLE, folder);
        var linked =
                new ExactLinker(Samples.ACCEPTED, Nicknames.shipped())
                        .link(
                                IntStream.range(0, rows.size())
                                        .mapToObj(i -> input(i, rows.get(i))),
                                List.of(),
                                Progress.UNHEARD);
        var mixed = linked.clusters().filter(cluster -> people(cluster, rows).size() > 1).count();

        assertThat(linked.records()).isGreaterThan(PEOPLE * 3 / 2);
        assertThat(linked.people()).isLessThan(linked.records() * 4 / 5);
        assertThat(mixed).isLessThanOrEqualTo(linked.people() * 2L / 1_000);
    }

    /// Twins, namesakes, newly-weds, father and son: whoever is shown round meets them first.
    @Test
    void theEngineMixesNobodyOfTheFixedCastAndHardlyAnybodyElse() throws IOException {
        var rows = Wrenford.of(PEOPLE, folder);
        var linked =
                new LearntLinker(Samples.ACCEPTED, Nicknames.shipped())
                        .link(
                                IntStream.range(0, rows.size())
                                        .mapToObj(i -> input(i, rows.get(i))),
                                List.of(),
                                Progress.UNHEARD);
        var mixed =
                linked.clusters()
                        .map(cluster -> people(cluster, rows))
                        .filter(people -> people.size() > 1)
                        .toList();

        assertThat(linked.basis()).isPresent();
        assertThat(mixed).noneMatch(people -> people.stream().anyMatch(WrenfordTest::isOfTheCast));
        assertThat(mixed.size()).isLessThanOrEqualTo(linked.people() * 6 / 1_000);
    }

    private static boolean isOfTheCast(String person) {
        return !person.isEmpty() && Integer.parseInt(person) < CAST;
    }

    @Test
    void theNamesOfEveryExtractAreRead() throws IOException {
        Map<String, Integer> named = new HashMap<>();
        Map<String, Integer> all = new HashMap<>();
        for (var row : Wrenford.of(PEOPLE, folder)) {
            if (!row.person().isEmpty()) {
                all.merge(row.source(), 1, Integer::sum);
                var hasName = row.facts().stream().anyMatch(fact -> NAMES.contains(fact.field()));
                named.merge(row.source(), hasName ? 1 : 0, Integer::sum);
            }
        }

        assertThat(named).isEqualTo(all).hasSize(5);
    }

    private static LinkInput input(int number, Wrenford.Row row) {
        return new LinkInput(number, row.source(), row.facts(), OptionalInt.empty());
    }

    private static HashSet<String> people(Cluster cluster, List<Wrenford.Row> rows) {
        var people = new HashSet<String>();
        cluster.members().forEach(member -> people.add(rows.get(member.number()).person()));
        return people;
    }
}
