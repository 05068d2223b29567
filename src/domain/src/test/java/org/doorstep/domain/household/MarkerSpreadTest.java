package org.doorstep.domain.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.domain.household.Neighbours.caution;

import java.util.ArrayList;
import java.util.List;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Address;
import org.doorstep.domain.citizen.Caution.Level;
import org.doorstep.domain.household.Households.Known;
import org.doorstep.domain.household.MarkerSpread.Spread;
import org.doorstep.domain.household.MarkerSpread.Way;
import org.junit.jupiter.api.Test;

class MarkerSpreadTest {

    private final Neighbours ada = new Neighbours("Ada Quist").at("12", "2019-06-03");

    @Test
    void aWarningSpreadsToWhoeverLivesWithThePersonNowWhereverItIsHeld() {
        var ben =
                new Neighbours("Ben Quist")
                        .at("12", "2020-01-01")
                        .warned(Category.ADULT_CARE, caution(Level.STOP, "Do not visit alone"));

        assertThat(texts(ada, ben)).containsExactly("Do not visit alone HOUSEHOLD");
    }

    @Test
    void itGoesWithThePersonWhoMovesOut() {
        var ben =
                new Neighbours("Ben Quist")
                        .at("12", "2020-01-01", "2024-01-01")
                        .at("30", "2024-01-02")
                        .warned(Category.ADULT_CARE, caution(Level.STOP, "Do not visit alone"));

        assertThat(texts(ada, ben)).isEmpty();
    }

    @Test
    void itStaysWithTheAddressForAsLongAsItsRowThereStands() {
        var ben =
                new Neighbours("Ben Quist")
                        .at("12", "2020-01-01", null, caution(Level.CARE, "Dog at property"))
                        .at("30", "2024-01-02");
        var gone =
                new Neighbours("Cal Former")
                        .at("12", "2020-01-01", "2024-01-01", caution(Level.STOP, "Threats"))
                        .at("30", "2024-01-02");

        assertThat(texts(ada, ben, gone)).containsExactly("Dog at property ADDRESS");
    }

    @Test
    void aStopWhoseRowHasVanishedStillSpreadsFromWhoeverLivesThere() {
        var ben =
                new Neighbours("Ben Quist")
                        .at("12", "2020-01-01")
                        .at(
                                "7",
                                "2010-01-01",
                                "2019-01-01",
                                caution(Level.STOP, "Threats"),
                                caution(Level.CARE, "Dog at property"));

        assertThat(texts(ada, ben)).containsExactly("Threats HOUSEHOLD");
    }

    @Test
    void whatIsOnlyGoodToKnowOfAPersonStaysWithThem() {
        var ben =
                new Neighbours("Ben Quist")
                        .at("12", "2020-01-01", null, caution(Level.KNOW, "Hard of hearing"));

        assertThat(texts(ada, ben)).isEmpty();
    }

    @Test
    void whereOneAddressMustNotBeDisclosedThoseWhoLiveThereAreToldToo() {
        var ben =
                new Neighbours("Ben Quist")
                        .at("12", "2020-01-01", null, caution(Level.DO_NOT_DISCLOSE, "Hidden"));

        assertThat(texts(ada, ben)).containsExactly("Hidden HOUSEHOLD");
    }

    @Test
    void whereAnAddressMustNotBeDisclosedIsTheHomeOfNowAndThatOfTheStandingWarning() {
        var moved =
                new Neighbours("Ben Quist")
                        .at("12", "2020-01-01", null, caution(Level.DO_NOT_DISCLOSE, "Hidden"))
                        .at("7", "2018-01-01", "2019-12-31")
                        .at("30", "2024-01-02", null, caution(Level.CARE, "Dog at property"));
        var over =
                new Neighbours("Cal Former")
                        .at(
                                "12",
                                "2020-01-01",
                                "2024-01-01",
                                caution(Level.DO_NOT_DISCLOSE, "Hidden"));

        assertThat(MarkerSpread.places(moved.known(), Level.DO_NOT_DISCLOSE))
                .extracting(Address::uprn)
                .containsExactlyInAnyOrder("30", "12");
        assertThat(MarkerSpread.places(over.known(), Level.DO_NOT_DISCLOSE)).isEmpty();
    }

    @Test
    void itSpreadsOneStepAndComesInTheOrderOfWarnings() {
        var ben =
                new Neighbours("Ben Quist")
                        .at("12", "2020-01-01", null, caution(Level.CARE, "Dog at property"))
                        .at("30", "2020-01-01", null, caution(Level.STOP, "Knives"));
        var far =
                new Neighbours("Far Away").at("30", "2020-01-01", null, caution(Level.STOP, "No"));

        assertThat(texts(ada, ben, far))
                .containsExactly("Knives HOUSEHOLD", "Dog at property HOUSEHOLD");
    }

    private static List<String> texts(Neighbours self, Neighbours... others) {
        var known = new ArrayList<Known>(List.of(self.known()));
        for (var other : others) {
            known.add(other.known());
        }
        return MarkerSpread.to(known).stream().map(MarkerSpreadTest::text).toList();
    }

    private static String text(Spread spread) {
        Way way = spread.way();
        return spread.caution().text() + " " + way;
    }
}
