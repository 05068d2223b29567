package org.doorstep.linkage.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.domain.citizen.Field.FAMILY_NAME;
import static org.doorstep.domain.citizen.Field.GIVEN_NAME;
import static org.doorstep.linkage.search.MemoryDirectory.row;

import org.doorstep.domain.access.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Finding people by their names.
class PeopleByNameTest {

    private static final int LIMIT = SearchedTown.LIMIT;
    private final SearchedTown town = new SearchedTown();

    @Test
    void oneLetterFindsEveryoneWhoseNameBeginsWithIt() {
        assertThat(town.names("o")).containsExactly("O’BRIEN, Zoë", "OKAFOR, Thomas");
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
        assertThat(town.names(typed)).containsExactly("OKAFOR, Thomas");
        assertThat(town.only(typed).why()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"o'brien", "o’brien", "obrien", "o brien", "brien", "zoe obrien", "ZOË"})
    void apostrophesAndAccentsDoNotMatter(String typed) {
        assertThat(town.names(typed)).containsExactly("O’BRIEN, Zoë");
    }

    @ParameterizedTest
    @ValueSource(strings = {"smith-jones", "smith jones", "smithjones", "jones", "jones robert"})
    void aDoubleNameIsFoundByEitherPart(String typed) {
        assertThat(town.names(typed)).containsExactly("SMITH-JONES, Robert");
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
        assertThat(town.names(typed)).containsExactly("OKAFOR, Thomas");
        assertThat(town.only(typed).why()).contains(why);
    }

    @Test
    void aNameWrittenByEarIsFoundAndExplained() {
        var heard = new MemoryDirectory().person(GIVEN_NAME, "Sean", FAMILY_NAME, "Knightley");

        var hit = SearchedTown.index(heard).find("nitely", LIMIT).hits().getFirst();

        assertThat(hit.name()).isEqualTo("KNIGHTLEY, Sean");
        assertThat(hit.why()).containsExactly("Sounds like Knightley");
    }

    @Test
    void aShortNameIsFoundAndExplained() {
        assertThat(town.only("bob smith").why()).containsExactly("Other form of Robert");
    }

    @Test
    void formerAndPreferredNamesAreFoundAndExplained() {
        assertThat(town.only("marsh").why()).containsExactly("Former last name Marsh");
        assertThat(town.only("marhs").why()).containsExactly("Similar to former last name Marsh");
        assertThat(town.only("ziggy").why()).containsExactly("Known as Ziggy");
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

        assertThat(
                        SearchedTown.index(twoForms)
                                .find("folasade adeb", LIMIT)
                                .hits()
                                .getFirst()
                                .why())
                .isEmpty();
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

        assertThat(SearchedTown.index(twoNames).find("walsh", LIMIT).hits().getFirst().why())
                .containsExactly("Also recorded as Walsh");
    }

    @Test
    void whoFitsExactlyComesBeforeWhoFitsInPart() {
        var smiths =
                new MemoryDirectory()
                        .person(GIVEN_NAME, "Ann", FAMILY_NAME, "Smithson")
                        .person(GIVEN_NAME, "Zac", FAMILY_NAME, "Smith")
                        .person(GIVEN_NAME, "Ada", FAMILY_NAME, "Smyth")
                        .person(GIVEN_NAME, "Ada", FAMILY_NAME, "Smith");

        assertThat(SearchedTown.names(SearchedTown.index(smiths), "smith"))
                .containsExactly("SMITH, Ada", "SMITH, Zac", "SMITHSON, Ann", "SMYTH, Ada");
    }

    @Test
    void slipsAreNotLookedForWhereEnoughFitToTheLetter() {
        var smiths = new MemoryDirectory();
        for (var i = 0; i < 30; i++) {
            smiths.person(GIVEN_NAME, "Ada" + i, FAMILY_NAME, "Smith");
        }
        smiths.person(GIVEN_NAME, "Ada", FAMILY_NAME, "Smyth");

        var found = SearchedTown.index(smiths).find("smith", LIMIT);

        assertThat(found.hits()).hasSize(LIMIT);
        assertThat(found.total()).isEqualTo(30);
    }
}
