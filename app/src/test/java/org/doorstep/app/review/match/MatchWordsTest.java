package org.doorstep.app.review.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.doorstep.app.fixture.InMemoryChanges;
import org.doorstep.app.review.match.MatchShown.ClueRow;
import org.doorstep.app.review.match.MatchShown.FieldRow;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.identity.Clue;
import org.doorstep.domain.identity.Clue.About;
import org.doorstep.domain.identity.Clue.Agreement;
import org.doorstep.domain.identity.Matches.Which;
import org.junit.jupiter.api.Test;

class MatchWordsTest {

    private static final Clue SAME_SEX = new Clue(About.SEX, Agreement.SAME, "Same sex", 16);

    private final MemoryMatches matches = new MemoryMatches(new InMemoryChanges());

    @Test
    void aSexThatATitleToldSaysSoAndTheTitleIsShown() {
        var shown =
                shown(
                        80,
                        MemoryMatches.fact(Field.TITLE, "Mrs"),
                        MemoryMatches.fact(Field.SEX, "female"));

        assertThat(shown.clues())
                .extracting(ClueRow::finding)
                .containsExactly("Same sex, as a title tells");
        assertThat(shown.rows()).extracting(FieldRow::label).contains("Title", "Sex");
    }

    @Test
    void aSexThatBothRecordsGiveNeedsNoTitle() {
        var shown =
                shown(
                        80,
                        MemoryMatches.fact(Field.SEX, "female"),
                        MemoryMatches.fact(Field.SEX, "female"));

        assertThat(shown.clues()).extracting(ClueRow::finding).containsExactly("Same sex");
    }

    @Test
    void anEstimateIsNeverCertain() {
        var fact = MemoryMatches.fact(Field.SEX, "female");

        assertThat(shown(100, fact, fact).question()).contains("more than 99 in 100 such pairs");
        assertThat(shown(99, fact, fact).question()).contains("about 99 in 100 such pairs");
        assertThat(shown(0, fact, fact).question()).contains("fewer than 1 in 100 such pairs");
    }

    private MatchShown shown(int inHundred, Fact left, Fact right) {
        var name = "of " + inHundred;
        matches.add(
                name,
                inHundred,
                MemoryMatches.row(Category.HOUSING, "T-1", left),
                MemoryMatches.row(Category.BENEFITS, "B-1", right),
                SAME_SEX);
        var match = matches.queue(new Which(null, Which.ALL.sureness()), 9).getLast();
        return MatchWords.of(matches.pair(match).orElseThrow(), false);
    }
}
