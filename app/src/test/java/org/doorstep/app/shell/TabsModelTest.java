package org.doorstep.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.app.fixture.HeldBackground;
import org.doorstep.app.fixture.InMemorySettings;
import org.doorstep.app.shell.TabsModel.TabRow;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.app.ui.frame.Place;
import org.doorstep.app.work.Background;
import org.junit.jupiter.api.Test;

class TabsModelTest {

    private static final Address PEOPLE = Address.of("people");
    private static final Address SETTINGS = Address.of("settings");
    private static final Address OKAFOR = new Address("citizen", "1");
    private static final Address SINGH = new Address("citizen", "2");
    private static final List<Place> PLACES =
            List.of(new Place(PEOPLE, "People", ""), new Place(SETTINGS, "Settings", ""));

    private final InMemorySettings settings = new InMemorySettings();
    private final Map<Address, String> held = new HashMap<>();
    private final TabsModel tabs = model();

    @Test
    void theFirstPlaceIsInFront() {
        assertThat(tabs.front().get()).isEqualTo(PEOPLE);
    }

    @Test
    void openingTheSamePageTwiceMakesOneTab() {
        tabs.open(OKAFOR);
        tabs.open(PEOPLE);
        tabs.open(OKAFOR);

        assertThat(tabs.tabs()).containsExactly(new TabRow(OKAFOR, ""));
    }

    @Test
    void openingBesideDoesNotLeaveThePage() {
        tabs.openBeside(OKAFOR);

        assertThat(tabs.front().get()).isEqualTo(PEOPLE);
        assertThat(tabs.tabs()).extracting(TabRow::address).containsExactly(OKAFOR);
    }

    @Test
    void backGoesWhereTheOfficerCameFromAndForwardReturns() {
        tabs.open(OKAFOR);
        tabs.open(SETTINGS);

        tabs.goBack();
        assertThat(tabs.front().get()).isEqualTo(OKAFOR);
        tabs.goBack();
        assertThat(tabs.front().get()).isEqualTo(PEOPLE);
        tabs.goForward();
        assertThat(tabs.front().get()).isEqualTo(OKAFOR);
    }

    @Test
    void backAtTheBeginningDoesNothing() {
        assertThat(tabs.goBack()).isFalse();
        assertThat(tabs.front().get()).isEqualTo(PEOPLE);
    }

    @Test
    void closingTheFrontTabShowsItsNeighbour() {
        tabs.open(OKAFOR);
        tabs.open(SINGH);

        tabs.close(SINGH);

        assertThat(tabs.front().get()).isEqualTo(OKAFOR);
    }

    @Test
    void backDoesNotReopenAClosedTab() {
        tabs.open(OKAFOR);
        tabs.open(SETTINGS);
        tabs.close(OKAFOR);

        tabs.goBack();

        assertThat(tabs.front().get()).isEqualTo(PEOPLE);
    }

    @Test
    void aPlaceCannotBeClosed() {
        tabs.close(PEOPLE);

        assertThat(tabs.front().get()).isEqualTo(PEOPLE);
    }

    @Test
    void steppingGoesRoundTheEnd() {
        tabs.open(OKAFOR);

        tabs.step(1);

        assertThat(tabs.front().get()).isEqualTo(PEOPLE);
    }

    @Test
    void tabsSurviveARestart() {
        tabs.open(OKAFOR);
        tabs.openBeside(SINGH);

        var restarted = model();

        assertThat(restarted.tabs()).extracting(TabRow::address).containsExactly(OKAFOR, SINGH);
        assertThat(restarted.front().get()).isEqualTo(OKAFOR);
    }

    @Test
    void noNameIsKept() {
        tabs.open(OKAFOR);
        tabs.retitle(OKAFOR, "OKAFOR, Thomas");
        tabs.openBeside(SINGH);

        assertThat(settings.get("shell.tabs").orElseThrow()).doesNotContain("OKAFOR");
    }

    @Test
    void namesThatAFormerBuildKeptAreForgotten() {
        settings.put("shell.tabs", OKAFOR + "\tOKAFOR, Thomas\n" + SINGH + "\tSINGH, Amara");

        var restarted = model();

        assertThat(restarted.tabs()).extracting(TabRow::address).containsExactly(OKAFOR, SINGH);
        assertThat(settings.get("shell.tabs")).contains(OKAFOR + "\n" + SINGH);
    }

    @Test
    void aTabThatIsBackHasItsWordsOnlyWhileTheFileIsHeld() {
        tabs.open(OKAFOR);
        held.put(OKAFOR, "OKAFOR, Thomas");

        var restarted = model();
        assertThat(restarted.tabs()).containsExactly(new TabRow(OKAFOR, "OKAFOR, Thomas"));

        held.clear();
        restarted.nameAgain(_ -> false);
        assertThat(restarted.tabs()).containsExactly(new TabRow(OKAFOR, ""));
    }

    @Test
    void aPageThatIsMadeSaysItsWordsItself() {
        tabs.open(OKAFOR);
        tabs.retitle(OKAFOR, "OKAFOR, Thomas");

        tabs.nameAgain(OKAFOR::equals);

        assertThat(tabs.tabs()).containsExactly(new TabRow(OKAFOR, "OKAFOR, Thomas"));
    }

    @Test
    void aPageTakesThePlaceOfAnotherInItsTabAndOnTheWayBack() {
        tabs.open(OKAFOR);
        tabs.open(SETTINGS);
        tabs.replace(OKAFOR, SINGH);

        assertThat(tabs.tabs()).extracting(TabRow::address).containsExactly(SINGH);
        tabs.goBack();
        assertThat(tabs.front().get()).isEqualTo(SINGH);
        assertThat(model().tabs()).extracting(TabRow::address).containsExactly(SINGH);
    }

    @Test
    void aPageThatIsOpenAlreadyComesToTheFrontInPlaceOfTheOther() {
        tabs.openBeside(SINGH);
        tabs.open(OKAFOR);

        tabs.replace(OKAFOR, SINGH);

        assertThat(tabs.tabs()).extracting(TabRow::address).containsExactly(SINGH);
        assertThat(tabs.front().get()).isEqualTo(SINGH);
    }

    @Test
    void whoHasGoneSomewhereBeforeTheLastTimesTabsAreBackStaysThere() {
        tabs.open(OKAFOR);
        var waiting = new HeldBackground();
        var next = new TabsModel(PLACES, settings, waiting, _ -> Optional.empty());
        next.restore();

        next.open(SETTINGS);
        waiting.release();

        assertThat(next.front().get()).isEqualTo(SETTINGS);
        assertThat(next.tabs()).extracting(TabRow::address).containsExactly(OKAFOR);
        assertThat(model().front().get()).isEqualTo(SETTINGS);
    }

    private TabsModel model() {
        var model =
                new TabsModel(
                        PLACES,
                        settings,
                        Background.direct(),
                        address -> Optional.ofNullable(held.get(address)));
        model.restore();
        return model;
    }
}
