package org.doorstep.domain.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.domain.access.Category.ADULT_CARE;
import static org.doorstep.domain.access.Category.HOUSING;
import static org.doorstep.domain.citizen.Caution.Level.CARE;
import static org.doorstep.domain.citizen.Caution.Level.DO_NOT_DISCLOSE;
import static org.doorstep.domain.citizen.Caution.Level.KNOW;
import static org.doorstep.domain.citizen.Caution.Level.STOP;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CautionsTest {

    private static Caution caution(Caution.Level level, String text, @Nullable String since) {
        return new Caution(level, text, since == null ? null : LocalDate.parse(since), null);
    }

    @Test
    void dangerComesFirstThenTheNewest() {
        var view =
                new Files()
                        .cautions(
                                HOUSING,
                                "K1",
                                caution(KNOW, "Hard of hearing", null),
                                caution(CARE, "Dog", "2024-01-01"),
                                caution(CARE, "Infection", "2026-01-01"),
                                caution(DO_NOT_DISCLOSE, "Address not to be disclosed", null),
                                caution(STOP, "Do not visit alone", "2020-01-01"))
                        .view();

        assertThat(view.cautions())
                .extracting(MergedCaution::text)
                .containsExactly(
                        "Do not visit alone",
                        "Address not to be disclosed",
                        "Infection",
                        "Dog",
                        "Hard of hearing");
    }

    @Test
    void aWorseWarningOnTheSameRowIsAnotherThanTheOneThatWasRead() {
        var read = marks(caution(CARE, "Dog", "2024-01-01"));

        assertThat(marks(caution(CARE, "dog ", "2025-01-01"))).isEqualTo(read);
        assertThat(marks(caution(STOP, "Dog", "2024-01-01"))).doesNotContainAnyElementsOf(read);
        assertThat(marks(caution(CARE, "Dog bites", "2024-01-01")))
                .doesNotContainAnyElementsOf(read);
    }

    private static List<UUID> marks(Caution caution) {
        return new Files()
                .cautions(HOUSING, "K1", caution).view().cautions().stream()
                        .flatMap(MergedCaution::marks)
                        .toList();
    }

    @Test
    void oneWarningOfTwoSystemsIsShownOnceWithBoth() {
        var view =
                new Files()
                        .cautions(HOUSING, "K1", caution(STOP, "Do not visit alone", "2024-03-01"))
                        .cautions(
                                ADULT_CARE, "K2", caution(STOP, "DO NOT VISIT ALONE", "2023-02-01"))
                        .view();

        assertThat(view.cautions())
                .singleElement()
                .satisfies(caution -> {
                    assertThat(caution.from())
                            .extracting(Provenance::service)
                            .containsExactlyInAnyOrder(HOUSING, ADULT_CARE);
                    assertThat(caution.since()).isEqualTo("2023-02-01");
                });
    }

    @Test
    void aWarningStaysOnShowWhenItsRowVanishes() {
        var view =
                new Files()
                        .add(
                                HOUSING,
                                "K1",
                                List.of(caution(STOP, "Do not visit alone", null)),
                                null,
                                LocalDate.of(2026, 5, 1))
                        .view();

        assertThat(view.cautions()).singleElement().returns(false, MergedCaution::current);
    }
}
