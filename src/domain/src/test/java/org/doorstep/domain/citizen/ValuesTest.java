package org.doorstep.domain.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.doorstep.domain.access.Category.ADULT_CARE;
import static org.doorstep.domain.access.Category.BENEFITS;
import static org.doorstep.domain.access.Category.COUNCIL_TAX;
import static org.doorstep.domain.access.Category.HOUSING;
import static org.doorstep.domain.citizen.Field.ADDRESS;
import static org.doorstep.domain.citizen.Field.BIRTH_DATE;
import static org.doorstep.domain.citizen.Field.FAMILY_NAME;
import static org.doorstep.domain.citizen.Field.GIVEN_NAME;
import static org.doorstep.domain.citizen.Field.NATIONAL_INSURANCE_NUMBER;
import static org.doorstep.domain.citizen.Field.PHONE;
import static org.doorstep.domain.citizen.Field.POSTCODE;
import static org.doorstep.domain.citizen.Field.UPRN;
import static org.doorstep.domain.citizen.Files.fact;

import org.doorstep.domain.citizen.ShownValue.OtherRow;
import org.junit.jupiter.api.Test;

/// Which value is shown when the services say different things.
class ValuesTest {

    private static ShownValue value(Files files, Field field) {
        return files.view().value(field).orElseThrow();
    }

    @Test
    void theBirthDateOfTheCareSystemIsBelievedFirst() {
        var born =
                value(
                        new Files()
                                .row(HOUSING, fact(BIRTH_DATE, "1979-03-14"))
                                .row(ADULT_CARE, fact(BIRTH_DATE, "1979-04-13")),
                        BIRTH_DATE);

        assertThat(born.value()).isEqualTo("1979-04-13");
        assertThat(born.from().service()).isEqualTo(ADULT_CARE);
        assertThat(born.disagree()).isTrue();
        assertThat(born.others())
                .singleElement()
                .satisfies(other -> {
                    assertThat(other.value()).isEqualTo("1979-03-14");
                    assertThat(other.from().service()).isEqualTo(HOUSING);
                    assertThat(other.agrees()).isFalse();
                });
    }

    @Test
    void theNationalInsuranceNumberOfBenefitsIsBelievedFirst() {
        var number =
                value(
                        new Files()
                                .row(HOUSING, fact(NATIONAL_INSURANCE_NUMBER, "QQ123456D"))
                                .row(BENEFITS, fact(NATIONAL_INSURANCE_NUMBER, "QQ123456C")),
                        NATIONAL_INSURANCE_NUMBER);

        assertThat(number.value()).isEqualTo("QQ123456C");
    }

    @Test
    void whatStandsComesBeforeWhatEnded() {
        var born =
                value(
                        new Files()
                                .endedRow(
                                        ADULT_CARE,
                                        "A1",
                                        "2024-02-01",
                                        fact(BIRTH_DATE, "1979-04-13"))
                                .row(COUNCIL_TAX, fact(BIRTH_DATE, "1979-03-14")),
                        BIRTH_DATE);

        assertThat(born.value()).isEqualTo("1979-03-14");
        assertThat(born.others()).singleElement().returns(false, o -> o.from().current());
    }

    @Test
    void anEndedRowDoesNotMakeServicesDisagree() {
        var born =
                value(
                        new Files()
                                .endedRow(
                                        ADULT_CARE,
                                        "A1",
                                        "2024-02-01",
                                        fact(BIRTH_DATE, "1979-04-13"))
                                .row(COUNCIL_TAX, fact(BIRTH_DATE, "1979-03-14")),
                        BIRTH_DATE);

        assertThat(born.disagree()).isFalse();
    }

    @Test
    void theAddressToldLastIsShown() {
        var address =
                value(
                        new Files()
                                .row(
                                        ADULT_CARE,
                                        fact(ADDRESS, "12 Elm Road, Wrenford", "2019-04-01"),
                                        fact(POSTCODE, "XA1 2BC", "2019-04-01"))
                                .row(
                                        HOUSING,
                                        fact(ADDRESS, "Flat 4, Larch House", "2024-06-10"),
                                        fact(POSTCODE, "XA2 9QQ", "2024-06-10")),
                        ADDRESS);

        assertThat(address.value()).isEqualTo("Flat 4, Larch House, XA2 9QQ");
        assertThat(address.from().since()).isEqualTo("2024-06-10");
        assertThat(address.disagree()).isTrue();
    }

    @Test
    void onePlaceInTwoSpellingsIsNoDisagreement() {
        var address =
                value(
                        new Files()
                                .row(
                                        HOUSING,
                                        fact(ADDRESS, "Flat 4, 12 Elm Road, Wrenford"),
                                        fact(POSTCODE, "XA1 2BC"))
                                .row(
                                        COUNCIL_TAX,
                                        fact(ADDRESS, "4/12 ELM RD"),
                                        fact(POSTCODE, "XA1 2BC")),
                        ADDRESS);

        assertThat(address.disagree()).isFalse();
        assertThat(address.others()).singleElement().returns(true, o -> o.agrees());
    }

    @Test
    void thePropertyReferenceDecidesWhetherTwoAddressesAreOnePlace() {
        var address =
                value(
                        new Files()
                                .row(
                                        HOUSING,
                                        fact(ADDRESS, "12A Elm Road"),
                                        fact(POSTCODE, "XA1 2BC"),
                                        fact(UPRN, "100023"))
                                .row(
                                        COUNCIL_TAX,
                                        fact(ADDRESS, "The Bungalow"),
                                        fact(POSTCODE, "XA1 2BC"),
                                        fact(UPRN, "100023")),
                        ADDRESS);

        assertThat(address.disagree()).isFalse();
    }

    @Test
    void aSecondPhoneInTheSameRowIsNoDisagreement() {
        var phone =
                value(
                        new Files()
                                .row(
                                        HOUSING,
                                        fact(PHONE, "020 7946 0123"),
                                        fact(PHONE, "07700 900457"))
                                .row(BENEFITS, fact(PHONE, "+44 7700 900457")),
                        PHONE);

        assertThat(phone.disagree()).isFalse();
        assertThat(phone.others()).hasSize(2);
    }

    @Test
    void whatTheSourceItselfSaysBesideIsNotWhatOthersSayAndEachOfThemIsNamedOnce() {
        var phone =
                value(
                        new Files()
                                .row(
                                        HOUSING,
                                        fact(PHONE, "020 7946 0123"),
                                        fact(PHONE, "07700 900457"))
                                .row(
                                        BENEFITS,
                                        fact(PHONE, "+44 7700 900457"),
                                        fact(PHONE, "020 7946 0999"))
                                .row(COUNCIL_TAX, fact(PHONE, "020 7946 0777")),
                        PHONE);

        assertThat(phone.alsoSaid()).hasSize(1).doesNotContain(phone.value());
        assertThat(phone.otherRows())
                .extracting(row -> row.from().service(), OtherRow::agrees)
                .containsExactlyInAnyOrder(tuple(HOUSING, true), tuple(COUNCIL_TAX, false));
        assertThat(phone.otherRows().stream().mapToInt(row -> row.values().size()).sum())
                .isEqualTo(3);
    }

    @Test
    void aNameWithoutItsAccentsIsTheSameName() {
        var name =
                value(
                        new Files()
                                .row(HOUSING, fact(FAMILY_NAME, "ADEBAYO"))
                                .row(ADULT_CARE, fact(FAMILY_NAME, "Adébáyọ̀")),
                        FAMILY_NAME);

        assertThat(name.value()).isEqualTo("Adébáyọ̀");
        assertThat(name.disagree()).isFalse();
    }

    @Test
    void aNameCutToTheWidthOfItsFieldIsTheSameName() {
        var name =
                value(
                        new Files()
                                .row(HOUSING, fact(FAMILY_NAME, "ADEBAYO-FEATHERSTONE"))
                                .row(ADULT_CARE, fact(FAMILY_NAME, "Adébáyọ̀-Featherstonehaugh")),
                        FAMILY_NAME);

        assertThat(name.disagree()).isFalse();
    }

    @Test
    void aShortNameThatBeginsAnotherIsAnotherName() {
        var name =
                value(
                        new Files()
                                .row(HOUSING, fact(GIVEN_NAME, "Tom"))
                                .row(ADULT_CARE, fact(GIVEN_NAME, "Tomasz")),
                        GIVEN_NAME);

        assertThat(name.disagree()).isTrue();
    }

    @Test
    void anInitialOrAMissingMiddleNameIsNoDisagreement() {
        var name =
                value(
                        new Files()
                                .row(COUNCIL_TAX, fact(GIVEN_NAME, "F"))
                                .row(BENEFITS, fact(GIVEN_NAME, "FOLASADE"))
                                .row(ADULT_CARE, fact(GIVEN_NAME, "Folasade Oluwaseun")),
                        GIVEN_NAME);

        assertThat(name.value()).isEqualTo("Folasade Oluwaseun");
        assertThat(name.disagree()).isFalse();
    }

    @Test
    void aYearAgreesWithADayInIt() {
        var born =
                value(
                        new Files()
                                .row(HOUSING, fact(BIRTH_DATE, "1979"))
                                .row(ADULT_CARE, fact(BIRTH_DATE, "1979-04-13")),
                        BIRTH_DATE);

        assertThat(born.disagree()).isFalse();
    }

    @Test
    void whatIsShownDoesNotDependOnTheOrderOfTheRows() {
        var files =
                new Files()
                        .row(HOUSING, fact(PHONE, "07700 900111"), fact(FAMILY_NAME, "Okafor"))
                        .row(BENEFITS, fact(PHONE, "07700 900222"), fact(FAMILY_NAME, "Okafo"))
                        .row(COUNCIL_TAX, fact(PHONE, "07700 900333"));

        assertThat(SingleView.of(files.reversed()).values()).isEqualTo(files.view().values());
    }

    @Test
    void whatNoOneKnowsIsLeftOut() {
        assertThat(new Files().row(HOUSING).view().values()).isEmpty();
    }
}
