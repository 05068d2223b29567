package org.doorstep.domain.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.domain.access.Category.ADULT_CARE;
import static org.doorstep.domain.access.Category.BENEFITS;
import static org.doorstep.domain.access.Category.HOUSING;
import static org.doorstep.domain.citizen.Field.FAMILY_NAME;
import static org.doorstep.domain.citizen.Field.FORMER_FAMILY_NAME;
import static org.doorstep.domain.citizen.Field.GIVEN_NAME;
import static org.doorstep.domain.citizen.Field.PREFERRED_NAME;
import static org.doorstep.domain.citizen.Files.fact;

import org.junit.jupiter.api.Test;

class PersonNameTest {

    @Test
    void theFamilyNameComesFirstInCapitals() {
        var view =
                new Files()
                        .row(HOUSING, fact(GIVEN_NAME, "Thomas"), fact(FAMILY_NAME, "Okafor"))
                        .view();

        assertThat(view.name().display()).isEqualTo("OKAFOR, Thomas");
    }

    @Test
    void accentsSurviveCapitals() {
        var view =
                new Files()
                        .row(
                                ADULT_CARE,
                                fact(GIVEN_NAME, "Folasade"),
                                fact(FAMILY_NAME, "Adébáyọ̀"))
                        .view();

        assertThat(view.name().display()).isEqualTo("ADÉBÁYỌ̀, Folasade");
    }

    @Test
    void aFirstNameThatASystemShoutsIsWrittenAsPeopleWriteIt() {
        assertThat(PersonName.unshouted("MARY-JANE ÓRLA")).isEqualTo("Mary-Jane Órla");
    }

    @Test
    void aFirstNameWithItsOwnCapitalsIsLeftAlone() {
        assertThat(PersonName.unshouted("LaToya")).isEqualTo("LaToya");
    }

    @Test
    void firstAndLastNameComeFromOneRow() {
        var view =
                new Files()
                        .row(ADULT_CARE, fact(FAMILY_NAME, "Smith"))
                        .row(BENEFITS, fact(GIVEN_NAME, "Ann"), fact(FAMILY_NAME, "Jones"))
                        .view();

        assertThat(view.name().display()).isEqualTo("JONES, Ann");
    }

    @Test
    void formerAndPreferredNamesAreToldOnce() {
        var view =
                new Files()
                        .row(
                                ADULT_CARE,
                                fact(GIVEN_NAME, "Thomas"),
                                fact(FAMILY_NAME, "Okafor"),
                                fact(PREFERRED_NAME, "Tom"),
                                fact(FORMER_FAMILY_NAME, "Eze"))
                        .row(HOUSING, fact(FORMER_FAMILY_NAME, "EZE"))
                        .view();

        assertThat(view.name().preferred()).isEqualTo("Tom");
        assertThat(view.name().former()).containsExactly("Eze");
    }

    @Test
    void somebodyWithoutANameIsSaidToHaveNone() {
        assertThat(new Files().view().name().display()).isEqualTo("Name not known");
    }
}
