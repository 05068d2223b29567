package org.doorstep.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleIntegerProperty;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.MemoryCitizens;
import org.doorstep.app.example.MemorySearch;
import org.doorstep.app.example.MemorySettings;
import org.doorstep.app.example.Okafors;
import org.doorstep.app.people.PeopleModel.Shown;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.DirectBackground;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.search.PeopleSearch;
import org.doorstep.domain.search.PeopleSearch.Filter;
import org.doorstep.domain.search.PeopleSearch.GettingReady;
import org.junit.jupiter.api.Test;

class PeopleModelTest {

    private final MemoryCitizens citizens =
            new MemoryCitizens().with(Examples.folasadeHidden()).with(Examples.few());
    private final MemorySearch search = new MemorySearch(Okafors.ALL);
    private final SimpleIntegerProperty renewals = new SimpleIntegerProperty();
    private final DirectBackground background = Background.direct();
    private final PeopleModel people =
            new PeopleModel(
                    search,
                    renewals,
                    new RecentPeople(new MemorySettings(), citizens),
                    background,
                    Examples.CLOCK);

    @Test
    void whoeverArrivesWhileTheOfficerLooksIsFoundWithoutTypingAgain() {
        search.always(new PeopleSearch.Found(List.of(), 0));
        people.typedProperty().set("okafor");
        assertThat(people.shownProperty().get()).isInstanceOf(PeopleModel.Shown.Nobody.class);

        search.always(null);
        renewals.set(1);

        assertThat(people.shownProperty().get()).isInstanceOf(PeopleModel.Shown.Results.class);
    }

    @Test
    void typingFindsPeople() {
        people.typedProperty().set("okafor 1979");

        assertThat(people.shownProperty().get())
                .asInstanceOf(type(Shown.Results.class))
                .satisfies(results -> {
                    assertThat(results.total()).isEqualTo(2);
                    assertThat(results.rows().getFirst().name()).isEqualTo("OKAFOR, Thomas");
                });
    }

    @Test
    void aBirthDateIsShownWithTheAge() {
        people.typedProperty().set("okafor 1979");

        assertThat(people.shownProperty().get().choices())
                .extracting(PersonRow::born)
                .containsExactly("14 March 1979 (47)", "1979 (46 or 47)");
    }

    @Test
    void nobodyIsSaidWithWhatWasTyped() {
        people.typedProperty().set("okafrr");

        assertThat(people.shownProperty().get()).isEqualTo(new Shown.Nobody("okafrr", Filter.NONE));
    }

    @Test
    void aFilterNarrowsAtOnceAndIsClearedAtOnce() {
        people.typedProperty().set("okafor");
        var all = people.shownProperty().get().choices().size();

        people.toggle(Category.CHILDREN);
        assertThat(people.shownProperty().get().choices())
                .allMatch(row -> row.services().contains(Category.CHILDREN))
                .hasSizeBetween(1, all - 1);

        people.clearFilter();
        assertThat(people.shownProperty().get().choices()).hasSize(all);
    }

    @Test
    void nobodyAmongThoseIsSaidWithWhom() {
        people.typedProperty().set("adébáyọ̀ 2001");
        people.toggle(Category.CHILDREN);

        assertThat(people.shownProperty().get())
                .isEqualTo(
                        new Shown.Nobody("adébáyọ̀ 2001", new Filter(Set.of(Category.CHILDREN))));
    }

    @Test
    void anEmptyFieldShowsThePeopleOpenedLast() {
        people.opened(Examples.few().person());
        people.opened(Examples.folasadeHidden().person());
        people.ask();

        assertThat(people.shownProperty().get().choices())
                .extracting(PersonRow::person)
                .containsExactly(Examples.folasadeHidden().person(), Examples.few().person());
    }

    @Test
    void aRecentPersonsHiddenAddressStaysHidden() {
        people.opened(Examples.folasadeHidden().person());
        people.ask();

        assertThat(people.shownProperty().get().choices().getFirst().address()).isNull();
    }

    @Test
    void somebodyWhoseFileHasLeftTheLaptopIsNoLongerRecent() {
        people.opened(Examples.few().person());
        citizens.remove(Examples.few().person());
        people.ask();

        assertThat(people.shownProperty().get().choices()).isEmpty();
    }

    @Test
    void openingAPersonAgainPutsThemFirstOnce() {
        people.opened(Examples.few().person());
        people.opened(Examples.folasadeHidden().person());
        people.opened(Examples.few().person());
        people.ask();

        assertThat(people.shownProperty().get().choices())
                .extracting(PersonRow::person)
                .containsExactly(Examples.few().person(), Examples.folasadeHidden().person());
    }

    @Test
    void whileTheSearchGetsReadyItIsAskedAgainByItself() {
        search.always(new GettingReady(120_000));
        people.typedProperty().set("okafor");

        assertThat(people.shownProperty().get()).isEqualTo(new Shown.GettingReady(120_000));

        search.always(null);
        background.elapse(Duration.ofSeconds(1));

        assertThat(people.shownProperty().get()).isInstanceOf(Shown.Results.class);
    }

    @Test
    void forgettingLeavesNobodyOnTheScreen() {
        people.typedProperty().set("okafor");
        people.forget();

        assertThat(people.shownProperty().get().choices()).isEmpty();
        assertThat(people.typedProperty().get()).isEmpty();
    }
}
