package org.doorstep.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.SimpleIntegerProperty;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.MemoryCitizens;
import org.doorstep.app.example.MemorySearch;
import org.doorstep.app.example.MemorySettings;
import org.doorstep.app.example.Okafors;
import org.doorstep.app.fixture.HeldBackground;
import org.doorstep.domain.search.PeopleSearch.GettingReady;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Enter must never open somebody who fitted an earlier text.
class ChoosingPeopleTest {

    private static final UUID THE_SECOND = Okafors.ALL.get(1).person();

    private final MemoryCitizens citizens = new MemoryCitizens().with(Examples.few());
    private final MemorySearch search = new MemorySearch(Okafors.ALL);
    private final HeldBackground background = new HeldBackground();
    private final List<UUID> opened = new ArrayList<>();
    private final PeopleModel people =
            new PeopleModel(
                    search,
                    new SimpleIntegerProperty(),
                    new RecentPeople(new MemorySettings(), citizens),
                    background,
                    Examples.CLOCK);

    @BeforeEach
    void thePeopleOpenedLastAreShown() {
        people.opened(Examples.few().person());
        people.ask();
        background.release();
    }

    @Test
    void enterBeforeTheAnswerOpensWhoeverFitsWhatIsTyped() {
        people.typedProperty().set("okafor");

        people.choose(null, opened::add);
        assertThat(opened).isEmpty();
        background.release();

        assertThat(opened).containsExactly(Okafors.ALL.getFirst().person());
    }

    @Test
    void enterOnTheAnswerOpensTheFirst() {
        people.typedProperty().set("okafor");
        background.release();

        people.choose(null, opened::add);

        assertThat(opened).containsExactly(Okafors.ALL.getFirst().person());
    }

    @Test
    void theRowThatIsSelectedOpensIfItStillFits() {
        people.typedProperty().set("okafor");
        background.release();
        people.typedProperty().set("okafor t");

        people.choose(THE_SECOND, opened::add);
        background.release();

        assertThat(opened).containsExactly(THE_SECOND);
    }

    @Test
    void aSelectedRowThatNoLongerFitsOpensNobodyInItsPlace() {
        people.typedProperty().set("okafor");
        people.choose(Examples.few().person(), opened::add);
        background.release();

        assertThat(opened).isEmpty();
    }

    @Test
    void typingOnTakesTheWishBack() {
        people.typedProperty().set("okafor");
        people.choose(null, opened::add);
        people.typedProperty().set("okafor t");
        background.release();

        assertThat(opened).isEmpty();
    }

    @Test
    void movingTheSelectionTakesTheWishBack() {
        people.typedProperty().set("okafor");
        people.choose(null, opened::add);
        people.waitNoLonger();
        background.release();

        assertThat(opened).isEmpty();
    }

    @Test
    void closingTheBoxTakesTheWishBack() {
        people.typedProperty().set("okafor");
        people.choose(null, opened::add);
        people.forget();
        background.release();

        assertThat(opened).isEmpty();
    }

    @Test
    void aSearchThatGetsReadyLaterOpensNobodyBySurprise() {
        search.always(new GettingReady(120_000));
        people.typedProperty().set("okafor");
        people.choose(null, opened::add);
        background.release();

        search.always(null);
        people.ask();
        background.release();

        assertThat(opened).isEmpty();
        assertThat(people.shownProperty().get().choices()).isNotEmpty();
    }
}
