package org.doorstep.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.linkage.mention.Meaning.DOB;
import static org.doorstep.linkage.mention.Meaning.EMAIL;
import static org.doorstep.linkage.mention.Meaning.FORMER_SURNAME;
import static org.doorstep.linkage.mention.Meaning.FULL_NAME;
import static org.doorstep.linkage.mention.Meaning.GIVEN;
import static org.doorstep.linkage.mention.Meaning.NATIONAL_ID;
import static org.doorstep.linkage.mention.Meaning.PHONE;
import static org.doorstep.linkage.mention.Meaning.POSTCODE;
import static org.doorstep.linkage.mention.Meaning.PREFERRED;
import static org.doorstep.linkage.mention.Meaning.STREET;
import static org.doorstep.linkage.mention.Meaning.SURNAME;
import static org.doorstep.linkage.mention.Meaning.TITLE;
import static org.doorstep.linkage.mention.Meaning.TOWN;
import static org.doorstep.linkage.mention.Meaning.UPRN;

import org.doorstep.linkage.Mentions;
import org.doorstep.linkage.mention.Meaning;
import org.doorstep.linkage.normal.Nicknames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One test for each comparison, and in it one line for each level.
class ComparerTest {

    private final Nicknames nicknames = Nicknames.shipped();

    private int level(Comparison comparison, Meaning meaning, String left, String right) {
        return Pattern.level(
                pattern(new Object[] {meaning, left}, new Object[] {meaning, right}), comparison);
    }

    private long pattern(Object[] left, Object[] right) {
        var rows = new Mentions().add(left).add(right).rows();
        var comparer = new Comparer(rows, nicknames);
        assertThat(comparer.compare(1, 0)).isEqualTo(comparer.compare(0, 1));
        return comparer.compare(0, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "Thomas, THOMAS, 1",
        "Robert, Bob, 2",
        "Thomas, Thoams, 3",
        "Oluwaseun, Oluwaseyin, 4",
        "Thomas, T, 5",
        "Mary Ann, Ann, 6",
        "Priscilla, Prisha, 7",
        "Thomas, Zainab, 9",
        "Unknown, Thomas, 0"
    })
    void firstNames(String left, String right, int level) {
        assertThat(level(Comparison.GIVEN, GIVEN, left, right)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "Mary Ann, Mary Ann, 1",
        "Mary Ann, Mary A, 2",
        "Mary Ann, Mary Jane, 3",
        "Mary Ann, Mary, 0"
    })
    void furtherFirstNames(String left, String right, int level) {
        assertThat(level(Comparison.MIDDLE, GIVEN, left, right)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "O'Brien, OBRIEN, 1",
        "Smith-Jones, Smith Jones, 1",
        "Okafor, Okafro, 2",
        "Wisniewska, Wisniewski-, 2",
        "Smith Jones, Jones, 4",
        "Okafor, Smith, 7"
    })
    void lastNames(String left, String right, int level) {
        assertThat(level(Comparison.SURNAME, SURNAME, left, right)).isEqualTo(level);
    }

    @Test
    void aFormerLastNameIsWorthAPart() {
        var pattern =
                pattern(
                        new Object[] {SURNAME, "Sutcliffe", FORMER_SURNAME, "Holroyd"},
                        new Object[] {SURNAME, "Holroyd"});

        assertThat(Pattern.level(pattern, Comparison.SURNAME)).isEqualTo(4);
    }

    @Test
    void aPreferredNameIsWorthANickname() {
        var pattern =
                pattern(
                        new Object[] {GIVEN, "Wilhelmina", PREFERRED, "Tess"},
                        new Object[] {GIVEN, "Tess"});

        assertThat(Pattern.level(pattern, Comparison.GIVEN)).isEqualTo(2);
    }

    @Test
    void namesInEachOthersPlaceAreSwappedNotDifferent() {
        var pattern =
                pattern(
                        new Object[] {GIVEN, "Zhao", SURNAME, "Siu Fong"},
                        new Object[] {GIVEN, "Siu Fong", SURNAME, "Zhao"});

        assertThat(Pattern.level(pattern, Comparison.GIVEN)).isEqualTo(1);
        assertThat(Pattern.level(pattern, Comparison.SURNAME)).isEqualTo(1);
        assertThat(Pattern.level(pattern, Comparison.ORDER)).isEqualTo(2);
    }

    @Test
    void aNameInOneFieldIsTakenApart() {
        var pattern =
                pattern(
                        new Object[] {FULL_NAME, "SMITH, JOHN MR"},
                        new Object[] {GIVEN, "John", SURNAME, "Smith"});

        assertThat(Pattern.level(pattern, Comparison.GIVEN)).isEqualTo(1);
        assertThat(Pattern.level(pattern, Comparison.SURNAME)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "1979-03-14, 1979-03-14, 1",
        "1979-03-14, 1979-03-15, 2",
        "1979-03-04, 1979-04-03, 2",
        "1979-03-14, 1979-03-29, 3",
        "1979-03-14, 1997-03-14, 2",
        "1979-03-14, 1979-12-25, 5",
        "1979-03-14, 1953-03-28, 6",
        "1979-03-14, 1958-11-27, 7",
        "1979-03, 1979-03, 3",
        "1979, 1979, 5"
    })
    void birthDates(String left, String right, int level) {
        assertThat(level(Comparison.BIRTH, DOB, left, right)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "14 Mill Lane, Wrenford|XQ1 1AA|14 Mill Ln, Wrenford|XQ1 1AA|1",
                "14 Mill Lane, Wrenford|XQ1 1AA|Mill Lane, Wrenford|XQ1 1AA|2",
                "14 Mill Lane, Wrenford|XQ1 1AA|16 Mill Lane, Wrenford|XQ1 1AA|3",
                "14 Mill Lane, Wrenford|XQ1 1AA|Wrenford|XQ1 1AA|4",
                "14 Mill Lane, Wrenford|XQ1 1AA|2 High Street, Wrenford|XQ1 1BB|5",
                "14 Mill Lane, Wrenford|XQ1 1AA|2 High Street, Wrenford|XW9 9ZZ|6",
                "14 Mill Lane, Wrenford|XQ1 1AA|2 High Street, Other|XW9 9ZZ|8"
            })
    void addresses(String left, String code, String right, String otherCode, int level) {
        var pattern =
                pattern(
                        new Object[] {STREET, left, POSTCODE, code},
                        new Object[] {STREET, right, POSTCODE, otherCode});

        assertThat(Pattern.level(pattern, Comparison.PLACE)).isEqualTo(level);
    }

    @Test
    void theSamePropertyIsAHomeHoweverItIsWritten() {
        var pattern =
                pattern(
                        new Object[] {UPRN, "999000000001", TOWN, "Wrenford"},
                        new Object[] {UPRN, "999000000001", TOWN, "Elsewhere"});

        assertThat(Pattern.level(pattern, Comparison.PLACE)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"Mr, Mr, 1", "Master, Mr, 2", "Mr, Mrs, 3", "Dr, Mr, 0"})
    void sexAndAgeByTitle(String left, String right, int level) {
        assertThat(level(Comparison.SEX, TITLE, left, right)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "5304218, 530 4218, 1",
        "5304218, 5304219, 2",
        "5304218, 5394219, 3",
        "5304218, 9999999, 4"
    })
    void identifiers(String left, String right, int level) {
        assertThat(level(Comparison.NATIONAL, NATIONAL_ID, left, right)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "020 7946 0001, +442079460001, 1",
        "020 7946 0001, 020 7946 0011, 2",
        "020 7946 0001, 0117 496 0123, 3"
    })
    void telephones(String left, String right, int level) {
        assertThat(level(Comparison.PHONE, PHONE, left, right)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "ada.ash@example.org, ADA.ASH@example.org, 1",
        "ada.ash@example.org, ada.ahs@example.org, 2",
        "ada.ash@example.org, ada.ash@mail.example.net, 3",
        "ada.ashworth@example.org, ada.ashcroft@mail.example.net, 4",
        "ada.ash@example.org, zoe.young@mail.example.net, 5"
    })
    void mailAddresses(String left, String right, int level) {
        assertThat(level(Comparison.EMAIL, EMAIL, left, right)).isEqualTo(level);
    }
}
