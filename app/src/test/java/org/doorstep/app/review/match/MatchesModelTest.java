package org.doorstep.app.review.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.doorstep.app.example.FileBuilder;
import org.doorstep.app.fixture.HeldBackground;
import org.doorstep.app.fixture.InMemoryChanges;
import org.doorstep.app.review.match.MatchesModel.Outcome;
import org.doorstep.app.work.Background;
import org.doorstep.domain.access.Category;
import org.junit.jupiter.api.Test;

class MatchesModelTest {

    private final InMemoryChanges changes = new InMemoryChanges();
    private final MemoryMatches matches = new MemoryMatches(changes);

    MatchesModelTest() {
        matches.okafor();
        matches.add(
                "ada",
                60,
                MemoryMatches.row(Category.HOUSING, "T-1"),
                MemoryMatches.row(Category.BENEFITS, "B-1"));
    }

    @Test
    void aSecondKeyBeforeTheNextPairIsFoundDecidesNothing() {
        var background = new HeldBackground();
        try (var model = model(background)) {
            background.release();

            model.decide(Outcome.SAME, _ -> {});
            background.step();
            model.decide(Outcome.DIFFERENT, _ -> {});
            background.release();
            assertThat(matches.decided).containsExactly("same");

            model.decide(Outcome.RELATED, _ -> {});
            background.release();
            assertThat(matches.decided).containsExactly("same", "related");
        }
    }

    @Test
    void whatCouldNotBeSavedCanBeDecidedAgain() {
        try (var model = model(Background.direct())) {
            matches.broken = true;
            assertThatThrownBy(() -> model.decide(Outcome.SAME, _ -> {}))
                    .hasMessage("the disk is full");

            matches.broken = false;
            model.decide(Outcome.SAME, _ -> {});

            assertThat(matches.decided).containsExactly("same");
        }
    }

    private MatchesModel model(Background background) {
        return new MatchesModel(
                matches, _ -> Optional.of(new FileBuilder("x").file()), changes, background);
    }
}
