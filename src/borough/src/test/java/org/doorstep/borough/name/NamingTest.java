package org.doorstep.borough.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.doorstep.borough.dice.Dice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NamingTest {
    private final Naming naming = new Naming(new NameBook());
    private final Dice dice = Dice.of(1);

    private FullName child(Community community, Sex sex, FullName father, FullName mother) {
        return naming.child(community, sex, 2015, father, mother, dice);
    }

    @Test
    void aPolishDaughterBearsTheWomansForm() {
        var father = FullName.of("Jan", "", "Kowalski");
        var mother = FullName.of("Anna", "", "Kowalska");

        assertThat(child(Community.POLISH, Sex.WOMAN, father, mother).surname())
                .isEqualTo("Kowalska");
        assertThat(child(Community.POLISH, Sex.MAN, father, mother).surname())
                .isEqualTo("Kowalski");
    }

    @Test
    void aSomaliChildIsNamedForFatherAndGrandfather() {
        var father = FullName.of("Abdi", "", "Warsame Jama");

        assertThat(
                        child(
                                        Community.SOMALI,
                                        Sex.MAN,
                                        father,
                                        FullName.of("Hodan", "", "Ali Nur"))
                                .surname())
                .isEqualTo("Abdi Warsame");
    }

    @Test
    void anEritreanChildIsNamedForTheFatherAlone() {
        var father = FullName.of("Yonas", "", "Tesfay");

        assertThat(
                        child(
                                        Community.ERITREAN,
                                        Sex.WOMAN,
                                        father,
                                        FullName.of("Selam", "", "Haile"))
                                .surname())
                .isEqualTo("Yonas");
    }

    @Test
    void aLithuanianWifeAndDaughterHaveEndingsOfTheirOwn() {
        var husband = FullName.of("Jonas", "", "Kazlauskas");
        var wife =
                Naming.married(
                        Community.LITHUANIAN, FullName.of("Rasa", "", "Petrauskaitė"), husband);

        assertThat(wife.surname()).isEqualTo("Kazlauskienė");
        assertThat(child(Community.LITHUANIAN, Sex.WOMAN, husband, wife).surname())
                .isEqualTo("Kazlauskaitė");
    }

    @Test
    void aSikhWithoutAFamilyNameIsKaurOrSingh() {
        var father = FullName.of("Gurdev", "", "Singh");
        var mother = FullName.of("Surinder", "", "Kaur");

        assertThat(child(Community.SIKH, Sex.WOMAN, father, mother).surname()).isEqualTo("Kaur");
        assertThat(child(Community.SIKH, Sex.MAN, father, mother).surname()).isEqualTo("Singh");
    }

    @ParameterizedTest
    @EnumSource
    void everyCommunityHasNamesForAllAges(Community community) {
        for (var year = 1925; year <= 2026; year += 20) {
            for (var sex : Sex.values()) {
                assertThat(naming.founder(community, sex, year, dice).given()).isNotBlank();
            }
        }
    }
}
