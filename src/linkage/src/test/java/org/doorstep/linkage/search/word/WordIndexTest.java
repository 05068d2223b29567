package org.doorstep.linkage.search.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.doorstep.linkage.normal.Nicknames;
import org.junit.jupiter.api.Test;

class WordIndexTest {

    private static final Nicknames NICKNAMES = Nicknames.shipped();

    @Test
    void aWordIsFoundByItselfItsBeginningAndItsKin() {
        var words = List.of("bob", "bobson", "rob", "robert", "roberts", "smith");

        assertThat(directly(words, "bob"))
                .containsExactlyInAnyOrder("bob SAME", "bobson BEGINS", "rob KIN", "robert KIN");
        assertThat(directly(words, "zz")).isEmpty();
    }

    @Test
    void theNearerABeginningIsToTheWordTheMoreItCounts() {
        var weights = new ArrayList<Integer>();
        var words = List.of("smith", "smithe", "smithson");

        new WordIndex(words, NICKNAMES)
                .directly("smith", (place, fit, weight) -> weights.add(weight));

        assertThat(weights).containsExactly(100, 89, 87);
    }

    @Test
    void whatIsTypedAgainFitsTheSameWordsInTheSameWay() {
        var words = List.of("okafor", "okaforson", "okafur", "smith", "smyth");
        var index = new WordIndex(words, NICKNAMES);
        var first = new ArrayList<String>();
        var again = new ArrayList<String>();

        index.loosely("okaffor", (place, fit, weight) -> first.add(place + " " + fit + weight));
        index.loosely("smitt", (place, fit, weight) -> {});
        index.loosely("okaffor", (place, fit, weight) -> again.add(place + " " + fit + weight));

        assertThat(again).isNotEmpty().isEqualTo(first);
    }

    @Test
    void aNumberIsNeverASlipOfAnother() {
        assertThat(loosely(List.of("123", "124", "12a"), "123")).isEmpty();
    }

    @Test
    void noWordThatIsCloseEnoughIsPassedOver() {
        var random = new Random(9);
        var words = new TreeSet<String>();
        while (words.size() < 400) {
            words.add(word(random));
        }
        var list = List.copyOf(words);
        for (var i = 0; i < 300; i++) {
            var typed = word(random);
            var closeness = new Closeness(typed, NICKNAMES);
            var found = new TreeSet<String>();
            var index = new WordIndex(list, NICKNAMES);
            index.directly(typed, (place, fit, weight) -> found.add(list.get(place)));
            index.loosely(typed, (place, fit, weight) -> found.add(list.get(place)));

            assertThat(found)
                    .as(typed)
                    .containsExactlyElementsOf(
                            list.stream()
                                    .filter(word ->
                                            closeness.directly(word) != null
                                                    || closeness.loosely(word, true) != null)
                                    .toList());
        }
    }

    private static String word(Random random) {
        var word = new StringBuilder();
        for (var i = 3 + random.nextInt(6); i > 0; i--) {
            word.append("aeirst".charAt(random.nextInt(6)));
        }
        return word.toString();
    }

    private static List<String> directly(List<String> words, String typed) {
        var found = new ArrayList<String>();
        new WordIndex(words, NICKNAMES)
                .directly(typed, (place, fit, weight) -> found.add(words.get(place) + " " + fit));
        return found;
    }

    private static List<String> loosely(List<String> words, String typed) {
        var found = new ArrayList<String>();
        new WordIndex(words, NICKNAMES)
                .loosely(typed, (place, fit, weight) -> found.add(words.get(place) + " " + fit));
        return found;
    }
}
