package org.doorstep.linkage.normal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.linkage.normal.WrittenName.Kind.ALONE;
import static org.doorstep.linkage.normal.WrittenName.Kind.ESTATE;
import static org.doorstep.linkage.normal.WrittenName.Kind.JOINT;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNameTest {

    @ParameterizedTest
    @CsvSource({
        "'SMITH, JOHN MR', MR, JOHN, SMITH",
        "'O''BRIEN, MARY ANN', , MARY ANN, O'BRIEN",
        "'DE LA CRUZ, ANA MRS', MRS, ANA, DE LA CRUZ",
        "'OKAFOR,', , , OKAFOR"
    })
    void theLastNameMayComeFirstBeforeAComma(
            String field, @Nullable String title, @Nullable String given, String family) {
        assertThat(WrittenName.read(field))
                .containsExactly(new WrittenName(title, given, family, ALONE));
    }

    @ParameterizedTest
    @CsvSource({
        "MR JOHN SMITH, MR, JOHN, SMITH",
        "JOHN SMITH, , JOHN, SMITH",
        "Mr John Smith Jnr, Mr, John, Smith",
        "DR A B KHAN, DR, A B, KHAN",
        "JAN VAN DER BERG, , JAN, VAN DER BERG",
        "MRS OKAFOR, MRS, , OKAFOR"
    })
    void orLastAfterTheFirstNames(
            String field, @Nullable String title, @Nullable String given, String family) {
        assertThat(WrittenName.read(field))
                .containsExactly(new WrittenName(title, given, family, ALONE));
    }

    @Test
    void aCoupleOfOneNameIsTwoPeopleAndTheInitialIsTheFirsts() {
        assertThat(WrittenName.read("MR & MRS J SMITH"))
                .containsExactly(
                        new WrittenName("MR", "J", "SMITH", JOINT),
                        new WrittenName("MRS", null, "SMITH", JOINT));
    }

    @Test
    void twoWholeNamesAreTwoPeople() {
        assertThat(WrittenName.read("MR J SMITH & MS A KHAN"))
                .containsExactly(
                        new WrittenName("MR", "J", "SMITH", JOINT),
                        new WrittenName("MS", "A", "KHAN", JOINT));
    }

    @Test
    void twoFirstNamesShareTheLast() {
        assertThat(WrittenName.read("John and Mary Smith"))
                .containsExactly(
                        new WrittenName(null, "John", "Smith", JOINT),
                        new WrittenName(null, "Mary", "Smith", JOINT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EXECUTOR OF MRS A JONES",
                "Exors of the late Mrs A Jones",
                "THE ESTATE OF MRS A JONES"
            })
    void anEstateIsThatOfThePersonWhoDied(String field) {
        var name = WrittenName.read(field).getFirst();

        assertThat(name.kind()).isEqualTo(ESTATE);
        assertThat(name.family()).isEqualToIgnoringCase("jones");
        assertThat(name.title()).isEqualToIgnoringCase("mrs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"THE OCCUPIER", "Occupier", "VOID", "", "  ", "UNKNOWN", ",", "MR"})
    void aFieldMayNameNobody(String field) {
        assertThat(WrittenName.read(field)).isEmpty();
    }
}
