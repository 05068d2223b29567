package org.doorstep.domain.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.domain.household.Neighbours.caution;
import static org.doorstep.domain.household.Neighbours.id;
import static org.doorstep.domain.household.Neighbours.named;
import static org.doorstep.domain.household.Neighbours.tie;

import java.util.ArrayList;
import java.util.List;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Caution.Level;
import org.doorstep.domain.citizen.Kin;
import org.doorstep.domain.citizen.Provenance;
import org.doorstep.domain.household.Households.Known;
import org.junit.jupiter.api.Test;

class HouseholdTest {

    private final Neighbours ada =
            new Neighbours("Ada Quist").at("12", "2019-06-03").at("7", "2014-01-01", "2019-06-01");

    @Test
    void whoLivedAtAPlaceAtTheSameTimeIsInThatHome() {
        var household =
                household(
                        ada,
                        new Neighbours("Ben Quist").at("12", "2020-01-01"),
                        new Neighbours("Cal Former").at("12", "2010-01-01", "2019-05-01"),
                        new Neighbours("Dee Then").at("7", "2013-01-01", "2016-01-01"));

        assertThat(household.homes())
                .extracting(home -> home.stays().stream().map(Stay::person).toList())
                .containsExactly(
                        List.of(id("Ada Quist"), id("Ben Quist")),
                        List.of(id("Ada Quist"), id("Dee Then")));
        assertThat(household.relative(id("Cal Former"))).isEmpty();
    }

    @Test
    void whoMovedOutOfThePresentHomeIsNoLongerShelteredByIt() {
        var household =
                household(
                        ada,
                        new Neighbours("Ben Quist").at("12", "2019-06-03", "2024-01-01"),
                        new Neighbours("Dee Then").at("7", "2013-01-01", "2016-01-01"));

        var now = household.homes().getFirst();
        var before = household.homes().getLast();
        assertThat(now.shelters(id("Ada Quist"))).isTrue();
        assertThat(now.shelters(id("Ben Quist"))).isFalse();
        assertThat(before.shelters(id("Dee Then"))).isTrue();
    }

    @Test
    void whoseAddressMustNotBeDisclosedIsInNoHome() {
        var hidden =
                new Neighbours("Eve Hidden")
                        .at("12", "2019-06-03", null, caution(Level.DO_NOT_DISCLOSE, "Hidden"));

        assertThat(household(ada, hidden).people())
                .extracting(Relative::id)
                .containsExactly(id("Ada Quist"));
        assertThat(household(hidden, ada).homes()).isEmpty();
        assertThat(Household.of(List.of(hidden.known(), ada.known()), true).homes())
                .singleElement()
                .satisfies(home -> assertThat(home.stays()).hasSize(2));
    }

    @Test
    void oneClaimTiesPartnerAndDependantsToTheClaimant() {
        var household =
                household(
                        ada.ties(Category.BENEFITS, tie(Kin.SELF, "HB1")),
                        new Neighbours("Ben Quist")
                                .ties(Category.BENEFITS, tie(Kin.PARTNER, "HB1")),
                        new Neighbours("Cat Quist")
                                .ties(Category.BENEFITS, tie(Kin.RESPONSIBLE_ADULT, "HB1")),
                        new Neighbours("Dan Quist")
                                .ties(Category.BENEFITS, tie(Kin.RESPONSIBLE_ADULT, "HB1")));

        assertThat(household.kin(id("Ada Quist"), id("Ben Quist"))).isEqualTo(Kin.PARTNER);
        assertThat(household.kin(id("Ben Quist"), id("Ada Quist"))).isEqualTo(Kin.PARTNER);
        assertThat(household.kin(id("Ada Quist"), id("Cat Quist"))).isEqualTo(Kin.DEPENDANT);
        assertThat(household.kin(id("Cat Quist"), id("Dan Quist"))).isEqualTo(Kin.SIBLING);
        assertThat(household.kin(id("Ben Quist"), id("Cat Quist"))).isNull();
    }

    @Test
    void theSameReferenceInTwoSystemsTiesNobody() {
        var household =
                household(
                        ada.ties(Category.BENEFITS, tie(Kin.SELF, "1")),
                        new Neighbours("Ben Quist")
                                .ties(Category.ADULT_CARE, tie(Kin.PARTNER, "1")));

        assertThat(household.relationships()).isEmpty();
    }

    @Test
    void whomARowNamesIsFoundAmongThoseKnownHoweverTheNameIsWritten() {
        var household =
                household(
                        new Neighbours("Cat Quist")
                                .at("12", "2020-01-01")
                                .ties(Category.CHILDREN, named(Kin.MOTHER, "ADA QUIST")),
                        ada);

        assertThat(household.kin(id("Cat Quist"), id("Ada Quist"))).isEqualTo(Kin.MOTHER);
        assertThat(household.kin(id("Ada Quist"), id("Cat Quist"))).isEqualTo(Kin.CHILD);
    }

    @Test
    void whomNobodyKnowsIsOnlyNamedAndSharedByThoseWhoNameThem() {
        var household =
                household(
                        new Neighbours("Cat Quist")
                                .at("12", "2020-01-01")
                                .ties(Category.CHILDREN, named(Kin.MOTHER, "MARY ELLEN QUIST")),
                        new Neighbours("Dan Quist")
                                .at("12", "2020-01-01")
                                .ties(Category.CHILDREN, named(Kin.MOTHER, "Mary Ellen Quist")));

        var mother = household.people().stream().filter(who -> !who.held()).toList().getFirst();
        assertThat(household.people()).hasSize(3);
        assertThat(mother.name().display()).isEqualTo("QUIST, Mary Ellen");
        assertThat(mother.gender()).isEqualTo(Gender.WOMAN);
        assertThat(household.kin(id("Cat Quist"), id("Dan Quist"))).isEqualTo(Kin.SIBLING);
    }

    @Test
    void aRelationshipThatBothSidesSayIsOneWithBothSources() {
        var household =
                household(
                        ada.ties(Category.BENEFITS, tie(Kin.SELF, "HB1"))
                                .ties(Category.CHILDREN, named(Kin.CHILD, "Cat Quist")),
                        new Neighbours("Cat Quist")
                                .ties(Category.CHILDREN, named(Kin.PARENT, "Ada Quist")));

        assertThat(household.relationships())
                .singleElement()
                .satisfies(one ->
                        assertThat(one.from())
                                .extracting(Provenance::service)
                                .containsExactly(Category.CHILDREN, Category.CHILDREN));
    }

    @Test
    void everyKinIsTheInverseOfItsInverseButForWhatSexAdds() {
        for (var kin : Kin.values()) {
            assertThat(kin.inverse().generations()).isEqualTo(-kin.generations());
            assertThat(kin.inverse().inverse().inverse()).isEqualTo(kin.inverse());
        }
    }

    private static Household household(Neighbours self, Neighbours... others) {
        var known = new ArrayList<Known>(List.of(self.known()));
        for (var other : others) {
            known.add(other.known());
        }
        return Household.of(known, false);
    }
}
