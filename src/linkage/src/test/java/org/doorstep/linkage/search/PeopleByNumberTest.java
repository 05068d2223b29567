package org.doorstep.linkage.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Finding people by dates, numbers and codes.
class PeopleByNumberTest {

    private final SearchedTown town = new SearchedTown();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14/03/1979",
                "14/3/1979",
                "14.03.1979",
                "14-03-1979",
                "14/03/79",
                "14031979",
                "140379",
                "19790314",
                "1979-03-14",
                "14 mar 1979",
                "14 March 1979",
                "14th march 1979",
                "14 3 1979",
                "14 mar 79",
                "14/03",
                "14 mar",
                "14/03/19",
                "14/03/197",
                "03/1979",
                "1979-03",
                "march 1979",
                "1979"
            })
    void aBirthDateIsFoundInAnyUsualFormAndInPart(String typed) {
        assertThat(town.names(typed)).containsExactly("OKAFOR, Thomas");
        assertThat(town.only(typed).why()).contains("Born 14 March 1979");
    }

    @Test
    void theDayComesBeforeTheMonth() {
        assertThat(town.names("12/03")).isEmpty();
        assertThat(town.names("03/12")).containsExactly("O’BRIEN, Zoë");
    }

    @Test
    void aYearFindsThoseOfWhomNoMoreIsKnown() {
        assertThat(town.names("1974")).containsExactly("SMITH-JONES, Robert", "WARD, June");
        assertThat(town.hits("1974").getFirst().why()).containsExactly("Born 1974");
    }

    @Test
    void aMonthsNameMayBeAFirstName() {
        assertThat(town.names("june")).startsWith("WARD, June");
        assertThat(town.names("june 1974")).startsWith("WARD, June");
    }

    @ParameterizedTest
    @CsvSource({
        "xq1 1aa, Postcode XQ1 1AA",
        "XQ11AA, Postcode XQ1 1AA",
        "xq1 1, Postcode XQ1 1AA",
        "xq11a, Postcode XQ1 1AA"
    })
    void aPostcodeIsFoundWithAndWithoutItsSpaceAndFromItsBeginning(String typed, String why) {
        assertThat(town.names(typed)).containsExactly("OKAFOR, Thomas");
        assertThat(town.only(typed).why()).containsExactly(why);
    }

    @Test
    void theBeginningOfAPostcodeFindsAllThatBeginSo() {
        assertThat(town.names("xq1")).containsExactly("O’BRIEN, Zoë", "OKAFOR, Thomas");
        assertThat(town.names("xq10")).containsExactly("O’BRIEN, Zoë");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "QQ123456C",
                "qq 12 34 56 c",
                "qq12 ",
                "qq1234",
                "qq 12 34",
                "qq 12 3",
                "qq 12",
                "456c",
                "3456",
                "56c"
            })
    void aNationalInsuranceNumberIsFoundFromBothEnds(String typed) {
        assertThat(town.names(typed)).containsExactly("OKAFOR, Thomas");
        assertThat(town.only(typed).why())
                .containsExactly("National Insurance number QQ 12 34 56 C");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9990000018", "999 000 0018", "999-000-0018", "99900000", "999 000 00"})
    void anNhsNumberIsFoundAsItIsTyped(String typed) {
        assertThat(town.hits(typed))
                .anySatisfy(hit -> {
                    assertThat(hit.name()).isEqualTo("O’BRIEN, Zoë");
                    assertThat(hit.why()).containsExactly("NHS number 999 000 0018");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "07700900123",
                "07700 900123",
                "07700 900 123",
                "+44 7700 900123",
                "+447700900123",
                "07700 9",
                "900123",
                "0123"
            })
    void aPhoneNumberIsFoundFromBothEnds(String typed) {
        assertThat(town.hits(typed))
                .anySatisfy(hit -> {
                    assertThat(hit.name()).isEqualTo("OKAFOR, Thomas");
                    assertThat(hit.why()).containsExactly("Phone +447700900123");
                });
    }

    @Test
    void aNumberThatAnOfficerHeardIsFoundLikeThatOfASource() {
        assertThat(town.names("07700 900638")).containsExactly("WARD, June");
        assertThat(town.only("07700 900638").why()).containsExactly("Phone +447700900638");
    }

    @Test
    void aPropertyReferenceIsFound() {
        assertThat(town.names("999000000001")).containsExactly("OKAFOR, Thomas");
        assertThat(town.only("999000000001").why())
                .containsExactly("Property reference 999000000001");
    }

    @Test
    void anAccountIsFoundAndSaysWhose() {
        assertThat(town.names("10023418")).containsExactly("OKAFOR, Thomas");
        assertThat(town.only("10023").why()).containsExactly("Council tax account 10023418");
    }

    @Test
    void aFormerPhoneNumberSaysSo() {
        assertThat(town.only("01632 960123").why()).containsExactly("Former phone 01632 960123");
    }
}
