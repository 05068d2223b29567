package org.doorstep.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    void tabsSurviveARestartWithTheirWords() {
        tabs.open(OKAFOR);
        tabs.retitle(OKAFOR, "OKAFOR, Thomas");
        tabs.openBeside(SINGH);

        var restarted = model();

        assertThat(restarted.tabs())
                .containsExactly(new TabRow(OKAFOR, "OKAFOR, Thomas"), new TabRow(SINGH, ""));
        assertThat(restarted.front().get()).isEqualTo(OKAFOR);
    }

    private TabsModel model() {
        var model = new TabsModel(PLACES, settings, Background.direct());
        model.restore();
        return model;
    }
}
