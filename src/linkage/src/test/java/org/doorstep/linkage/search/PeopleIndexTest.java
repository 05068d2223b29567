package org.doorstep.linkage.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.domain.citizen.Field.ACCOUNT;
import static org.doorstep.domain.citizen.Field.ADDRESS;
import static org.doorstep.domain.citizen.Field.BIRTH_DATE;
import static org.doorstep.domain.citizen.Field.FAMILY_NAME;
import static org.doorstep.domain.citizen.Field.FORMER_FAMILY_NAME;
import static org.doorstep.domain.citizen.Field.GIVEN_NAME;
import static org.doorstep.domain.citizen.Field.NATIONAL_INSURANCE_NUMBER;
import static org.doorstep.domain.citizen.Field.NHS_NUMBER;
import static org.doorstep.domain.citizen.Field.PHONE;
import static org.doorstep.domain.citizen.Field.POSTCODE;
import static org.doorstep.domain.citizen.Field.PREFERRED_NAME;
import static org.doorstep.domain.citizen.Field.UPRN;
import static org.doorstep.linkage.search.MemoryDirectory.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.search.PeopleSearch.Found;
import org.doorstep.domain.search.PeopleSearch.Hit;
import org.doorstep.linkage.normal.Nicknames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleIndexTest {

    private static final int LIMIT = 20;

    private final MemoryDirectory directory =
            new MemoryDirectory()
                    .add(
                            row(
                                    Category.HOUSING,
                                    true,
                                    false,
                                    GIVEN_NAME,
                                    "Thomas",
                                    FAMILY_NAME,
                                    "Okafor",
                                    BIRTH_DATE,
                                    "1979-03-14",
                                    NATIONAL_INSURANCE_NUMBER,
                                    "QQ123456C",
                                    PHONE,
                                    "+447700900123",
                                    ADDRESS,
                                    "Flat 3, 12 High Street, Wrenford",
                                    POSTCODE,
                                    "XQ1 1AA",
                                    UPRN,
                                    "999000000001"),
                            row(
                                    Category.COUNCIL_TAX,
                                    true,
                                    false,
                                    GIVEN_NAME,
                                    "Thomas",
                                    FAMILY_NAME,
                                    "Okafor",
                                    ACCOUNT,
                                    "10023418"))
                    .person(
                            GIVEN_NAME,
                            "Zoë",
                            FAMILY_NAME,
                            "O’Brien",
                            BIRTH_DATE,
                            "1985-12-03",
                            NHS_NUMBER,
                            "9990000018",
                            ADDRESS,
                            "4 Mill Lane, Wrenford",
                            POSTCODE,
                            "XQ10 2BB")
                    .add(
                            row(
                                    Category.ADULT_CARE,
                                    true,
                                    false,
                                    GIVEN_NAME,
                                    "Robert",
                                    FAMILY_NAME,
                                    "Smith-Jones",
                                    FORMER_FAMILY_NAME,
                                    "Marsh",
                                    PREFERRED_NAME,
                                    "Ziggy",
                                    BIRTH_DATE,
                                    "1974"),
                            row(
                                    Category.HOUSING,
                                    false,
                                    false,
                                    GIVEN_NAME,
                                    "ROBERT",
                                    FAMILY_NAME,
                                    "SMITH",
                                    ADDRESS,
                                    "7 Elm Road, Wrenford",
                                    PHONE,
                                    "01632 960123"))
                    .person(GIVEN_NAME, "June", FAMILY_NAME, "Ward", BIRTH_DATE, "1974-10-02")
                    .add(
                            row(
                                    Category.HOUSING,
                                    true,
                                    true,
                                    GIVEN_NAME,
                                    "Hanna",
                                    FAMILY_NAME,
                                    "Nowak",
                                    ADDRESS,
                                    "99 Secret Close, Wrenford",
                                    POSTCODE,
                                    "XV9 9ZZ",
                                    UPRN,
                                    "999000000999"));

    private final PeopleIndex index = index(directory);

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", ",", "-", "'", "\t"})
    void nothingTypedFindsNobody(String typed) {
        assertThat(index.find(typed, LIMIT)).isEqualTo(new Found(List.of(), 0));
    }

    @Test
    void oneLetterFindsEveryoneWhoseNameBeginsWithIt() {
        assertThat(names("o")).containsExactly("O’BRIEN, Zoë", "OKAFOR, Thomas");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "okafor",
                "OKAFOR",
                "okafor thomas",
                "thomas okafor",
                "tho oka",
                "Okafor, Thomas",
                "Mr Okafor",
                " okafor "
            })
    void aNameIsFoundInAnyOrderAndFromItsBeginnings(String typed) {
        assertThat(names(typed)).containsExactly("OKAFOR, Thomas");
        assertThat(only(typed).why()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"o'brien", "o’brien", "obrien", "o brien", "brien", "zoe obrien", "ZOË"})
    void apostrophesAndAccentsDoNotMatter(String typed) {
        assertThat(names(typed)).containsExactly("O’BRIEN, Zoë");
    }

    @ParameterizedTest
    @ValueSource(strings = {"smith-jones", "smith jones", "smithjones", "jones", "jones robert"})
    void aDoubleNameIsFoundByEitherPart(String typed) {
        assertThat(names(typed)).containsExactly("SMITH-JONES, Robert");
    }

    @ParameterizedTest
    @CsvSource({
        "okafro, Similar to Okafor",
        "okafr, Similar to Okafor",
        "okkafor, Similar to Okafor",
        "okefor, Similar to Okafor",
        "okefar, Sounds like Okafor",
        "tohmas okafro, Similar to Thomas",
        "okfaro, Sounds like Okafor",
        "oakf, Similar to Okafor"
    })
    void aSlipOfThePenIsForgivenAndExplained(String typed, String why) {
        assertThat(names(typed)).containsExactly("OKAFOR, Thomas");
        assertThat(only(typed).why()).contains(why);
    }

    @Test
    void aNameWrittenByEarIsFoundAndExplained() {
        var heard = new MemoryDirectory().person(GIVEN_NAME, "Sean", FAMILY_NAME, "Knightley");

        var hit = index(heard).find("nitely", LIMIT).hits().getFirst();

        assertThat(hit.name()).isEqualTo("KNIGHTLEY, Sean");
        assertThat(hit.why()).containsExactly("Sounds like Knightley");
    }

    @Test
    void aShortNameIsFoundAndExplained() {
        assertThat(only("bob smith").why()).containsExactly("Other form of Robert");
    }

    @Test
    void formerAndPreferredNamesAreFoundAndExplained() {
        assertThat(only("marsh").why()).containsExactly("Former last name Marsh");
        assertThat(only("marhs").why()).containsExactly("Similar to former last name Marsh");
        assertThat(only("ziggy").why()).containsExactly("Known as Ziggy");
    }

    @Test
    void aNameThatTheRowShowsAnywayNeedsNoReasonHoweverOthersWriteIt() {
        var twoForms =
                new MemoryDirectory()
                        .add(
                                row(
                                        Category.HOUSING,
                                        true,
                                        false,
                                        GIVEN_NAME,
                                        "Folasade Oluwaseun",
                                        FAMILY_NAME,
                                        "Adébáyọ̀-Featherstonehaugh"),
                                row(
                                        Category.BENEFITS,
                                        true,
                                        false,
                                        GIVEN_NAME,
                                        "FOLASADE",
                                        FAMILY_NAME,
                                        "ADEBAYO"));

        assertThat(index(twoForms).find("folasade adeb", LIMIT).hits().getFirst().why()).isEmpty();
    }

    @Test
    void aNameOfAnEndedRecordIsFoundAndExplained() {
        var twoNames =
                new MemoryDirectory()
                        .add(
                                row(
                                        Category.HOUSING,
                                        true,
                                        false,
                                        GIVEN_NAME,
                                        "Ann",
                                        FAMILY_NAME,
                                        "Lee"),
                                row(
                                        Category.HOUSING,
                                        false,
                                        false,
                                        GIVEN_NAME,
                                        "ANN",
                                        FAMILY_NAME,
                                        "WALSH"));

        assertThat(index(twoNames).find("walsh", LIMIT).hits().getFirst().why())
                .containsExactly("Also recorded as Walsh");
    }

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
        assertThat(names(typed)).containsExactly("OKAFOR, Thomas");
        assertThat(only(typed).why()).contains("Born 14 March 1979");
    }

    @Test
    void theDayComesBeforeTheMonth() {
        assertThat(names("12/03")).isEmpty();
        assertThat(names("03/12")).containsExactly("O’BRIEN, Zoë");
    }

    @Test
    void aYearFindsThoseOfWhomNoMoreIsKnown() {
        assertThat(names("1974")).containsExactly("SMITH-JONES, Robert", "WARD, June");
        assertThat(hits("1974").getFirst().why()).containsExactly("Born 1974");
    }

    @Test
    void aMonthsNameMayBeAFirstName() {
        assertThat(names("june")).startsWith("WARD, June");
        assertThat(names("june 1974")).startsWith("WARD, June");
    }

    @ParameterizedTest
    @CsvSource({
        "xq1 1aa, Postcode XQ1 1AA",
        "XQ11AA, Postcode XQ1 1AA",
        "xq1 1, Postcode XQ1 1AA",
        "xq11a, Postcode XQ1 1AA"
    })
    void aPostcodeIsFoundWithAndWithoutItsSpaceAndFromItsBeginning(String typed, String why) {
        assertThat(names(typed)).containsExactly("OKAFOR, Thomas");
        assertThat(only(typed).why()).containsExactly(why);
    }

    @Test
    void theBeginningOfAPostcodeFindsAllThatBeginSo() {
        assertThat(names("xq1")).containsExactly("O’BRIEN, Zoë", "OKAFOR, Thomas");
        assertThat(names("xq10")).containsExactly("O’BRIEN, Zoë");
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
        assertThat(names(typed)).containsExactly("OKAFOR, Thomas");
        assertThat(only(typed).why()).containsExactly("National Insurance number QQ 12 34 56 C");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9990000018", "999 000 0018", "999-000-0018", "99900000", "999 000 00"})
    void anNhsNumberIsFoundAsItIsTyped(String typed) {
        assertThat(hits(typed))
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
        assertThat(hits(typed))
                .anySatisfy(hit -> {
                    assertThat(hit.name()).isEqualTo("OKAFOR, Thomas");
                    assertThat(hit.why()).containsExactly("Phone +447700900123");
                });
    }

    @Test
    void aPropertyReferenceIsFound() {
        assertThat(names("999000000001")).containsExactly("OKAFOR, Thomas");
        assertThat(only("999000000001").why()).containsExactly("Property reference 999000000001");
    }

    @Test
    void anAccountIsFoundAndSaysWhose() {
        assertThat(names("10023418")).containsExactly("OKAFOR, Thomas");
        assertThat(only("10023").why()).containsExactly("Council tax account 10023418");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 high street",
                "12 high",
                "high street 12",
                "flat 3 12 high",
                "3 12 high"
            })
    void anAddressIsFoundByNumberAndStreet(String typed) {
        assertThat(names(typed)).containsExactly("OKAFOR, Thomas");
        assertThat(only(typed).why()).containsExactly("Address Flat 3, 12 High Street, Wrenford");
    }

    @Test
    void numberAndStreetMustStandInTheSameAddress() {
        var twoAddresses =
                new MemoryDirectory()
                        .add(
                                row(Category.HOUSING, true, false, ADDRESS, "12 Mill Lane"),
                                row(Category.HOUSING, false, false, ADDRESS, "4 High Street"));
        var moved = index(twoAddresses);

        assertThat(moved.find("12 high", LIMIT).total()).isZero();
        assertThat(moved.find("4 high", LIMIT).hits().getFirst().why())
                .containsExactly("Former address 4 High Street");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "okafor 1979",
                "1979 okafor",
                "okafor 1979 xq1",
                "tho 14/03 xq1 1aa",
                "okafor 12 high",
                "bob okafor"
            })
    void mixedInputMustFitInAllItsParts(String typed) {
        assertThat(names(typed))
                .isEqualTo(typed.startsWith("bob") ? List.of() : List.of("OKAFOR, Thomas"));
    }

    @Test
    void whoFitsExactlyComesBeforeWhoFitsInPart() {
        var smiths =
                new MemoryDirectory()
                        .person(GIVEN_NAME, "Ann", FAMILY_NAME, "Smithson")
                        .person(GIVEN_NAME, "Zac", FAMILY_NAME, "Smith")
                        .person(GIVEN_NAME, "Ada", FAMILY_NAME, "Smyth")
                        .person(GIVEN_NAME, "Ada", FAMILY_NAME, "Smith");

        assertThat(names(index(smiths), "smith"))
                .containsExactly("SMITH, Ada", "SMITH, Zac", "SMITHSON, Ann", "SMYTH, Ada");
    }

    @Test
    void slipsAreNotLookedForWhereEnoughFitToTheLetter() {
        var smiths = new MemoryDirectory();
        for (var i = 0; i < 30; i++) {
            smiths.person(GIVEN_NAME, "Ada" + i, FAMILY_NAME, "Smith");
        }
        smiths.person(GIVEN_NAME, "Ada", FAMILY_NAME, "Smyth");

        var found = index(smiths).find("smith", LIMIT);

        assertThat(found.hits()).hasSize(LIMIT);
        assertThat(found.total()).isEqualTo(30);
    }

    @Test
    void anAddressThatMustNotBeDisclosedNeitherShowsNorFinds() {
        assertThat(only("nowak").address()).isNull();
        assertThat(names("99 secret close")).isEmpty();
        assertThat(names("secret")).isEmpty();
        assertThat(names("xv9 9zz")).isEmpty();
        assertThat(names("999000000999")).isEmpty();
    }

    @Test
    void anAddressHiddenSinceTheIndexWasBuiltNoLongerFindsEither() {
        directory.hideAddress(1);

        assertThat(index.find("12 high street", LIMIT)).isEqualTo(new Found(List.of(), 0));
        assertThat(index.find("okafor", LIMIT).total()).isEqualTo(1);
    }

    @Test
    void whoHasLeftTheLaptopIsNeitherFoundNorCounted() {
        directory.remove(1);

        assertThat(index.find("okafor", LIMIT)).isEqualTo(new Found(List.of(), 0));
    }

    @Test
    void aRowShowsWhatTheOfficerNeedsToTellPeopleApart() {
        var hit = only("okafor");

        assertThat(hit.born()).isEqualTo("1979-03-14");
        assertThat(hit.address()).isEqualTo("Flat 3, 12 High Street, Wrenford, XQ1 1AA");
        assertThat(hit.services()).containsExactly(Category.HOUSING, Category.COUNCIL_TAX);
    }

    @Test
    void aFormerPhoneNumberSaysSo() {
        assertThat(only("01632 960123").why()).containsExactly("Former phone 01632 960123");
    }

    @Test
    void noMoreAreShownThanAskedForButAllAreCounted() {
        var found = index.find("wrenford", 1);

        assertThat(found.hits()).hasSize(1);
        assertThat(found.total()).isEqualTo(3);
    }

    @Test
    void whateverIsTypedIsAnswered() {
        var random = new Random(3);
        var letters = "aeioksthomz 0123479/-.,'’&+ éß%_\"\\()*\u0000\u4e2d";
        for (var i = 0; i < 5_000; i++) {
            var typed = new StringBuilder();
            for (var length = random.nextInt(25); length > 0; length--) {
                typed.append(letters.charAt(random.nextInt(letters.length())));
            }

            var found = index.find(typed.toString(), LIMIT);

            assertThat(found.total()).as(typed.toString()).isEqualTo(found.hits().size());
        }
    }

    @Test
    void manyMaySearchAtOnce() throws Exception {
        var searches = List.of("okafor", "o", "1974", "xq1", "bob", "12 high", "wrenford", "nowak");
        var expected = searches.stream().map(typed -> index.find(typed, LIMIT)).toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var answers = new ArrayList<Future<List<Found>>>();
            for (var thread = 0; thread < 16; thread++) {
                answers.add(
                        threads.submit(() ->
                                searches.stream().map(typed -> index.find(typed, LIMIT)).toList()));
            }
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void nobodyOnTheLaptopIsNoError() {
        assertThat(index(new MemoryDirectory()).find("okafor", LIMIT))
                .isEqualTo(new Found(List.of(), 0));
    }

    private static PeopleIndex index(MemoryDirectory people) {
        return PeopleIndex.build(people, Nicknames.shipped(), read -> {});
    }

    private List<Hit> hits(String typed) {
        return index.find(typed, LIMIT).hits();
    }

    private Hit only(String typed) {
        assertThat(hits(typed)).hasSize(1);
        return hits(typed).getFirst();
    }

    private List<String> names(String typed) {
        return names(index, typed);
    }

    private static List<String> names(PeopleIndex people, String typed) {
        var found = people.find(typed, LIMIT);
        assertThat(found.total()).isEqualTo(found.hits().size());
        return found.hits().stream().map(Hit::name).toList();
    }
}
