package org.doorstep.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Newcomer;
import org.doorstep.domain.identifier.PartialDate;
import org.doorstep.domain.search.Lookalikes.Answer;
import org.doorstep.domain.search.PeopleSearch.Found;
import org.doorstep.domain.search.PeopleSearch.GettingReady;
import org.doorstep.domain.search.PeopleSearch.Hit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LookalikesTest {

    private static final Hit TOM = hit("OKAFOR, Thomas", "1979-03-14", "Born 14 March 1979");
    private static final Hit SON = hit("OKAFOR, Thomas", "2004-07-01", "Former address");

    private final Map<String, List<Hit>> found = new HashMap<>();
    private final Lookalikes lookalikes =
            new Lookalikes((typed, _, _) -> {
                var hits = found.getOrDefault(typed, List.of());
                return new Found(hits, hits.size());
            });

    @Test
    void oneNameAloneFitsTooMany() {
        assertThat(lookalikes.of(newcomer("Thomas", "", null), 5))
                .isInstanceOf(Answer.TooLittle.class);
    }

    @Test
    void whoeverFitsSeveralStandsFirstWithAllReasons() {
        found.put("Thomas Okafor", List.of(SON, TOM));
        found.put("Okafor 14/03/1979", List.of(TOM));
        found.put("Thomas 14/03/1979", List.of(TOM));

        var people = people(newcomer("Thomas", "Okafor", new PartialDate(1979, 3, 14)));

        assertThat(people).extracting(Lookalikes.Lookalike::hit).containsExactly(TOM, SON);
        assertThat(people.getFirst().likely()).isTrue();
        assertThat(people.getFirst().why()).containsExactly("Same name", "Born 14 March 1979");
    }

    @Test
    void whatDiffersIsSaidAndCountsAgainst() {
        found.put("Thomas Okafor", List.of(SON));

        var son = people(newcomer("Thomas", "Okafor", new PartialDate(1979, 3, 14))).getFirst();

        assertThat(son.likely()).isFalse();
        assertThat(son.against()).containsExactly("Born 1 July 2004");
    }

    @Test
    void aSearchThatIsNotReadySaysSo() {
        var early = new Lookalikes((_, _, _) -> new GettingReady(7));

        assertThat(early.of(newcomer("Thomas", "Okafor", null), 5))
                .isInstanceOf(Answer.Later.class);
    }

    private List<Lookalikes.Lookalike> people(Newcomer newcomer) {
        return ((Answer.Like) lookalikes.of(newcomer, 5)).people();
    }

    private static Newcomer newcomer(String given, String family, @Nullable PartialDate born) {
        return new Newcomer(Category.HOUSING, given, family, born, "", "", "", "");
    }

    private static Hit hit(String name, String born, String why) {
        return new Hit(
                UUID.randomUUID(), name, born, null, List.of(why), List.of(Category.HOUSING));
    }
}
