package org.doorstep.app.citizen.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.doorstep.app.example.FileBuilder;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Event.Kind;
import org.doorstep.domain.citizen.SingleView;
import org.junit.jupiter.api.Test;

class LanesTest {

    private static final YearRange RANGE = new YearRange(2020, 2029);

    private static Lanes lanes(FileBuilder file) {
        var entries = SingleView.of(file.file()).timeline();
        return Lanes.of(Lanes.services(entries), entries, RANGE, 3650, 12, 36);
    }

    private static FileBuilder file(Category service, String... days) {
        var file = new FileBuilder("p");
        for (var day : days) {
            file.event(service, "s", Kind.OTHER, day, day, null, null);
        }
        return file;
    }

    @Test
    void anEntryStandsAtItsDay() {
        var mark = lanes(file(Category.HOUSING, "2025-01-01")).marks().getFirst();

        assertThat(mark.x()).isCloseTo(3650 / 2.0, within(2.0));
    }

    @Test
    void entriesThatWouldOverlapAreOneMark() {
        var marks = lanes(file(Category.HOUSING, "2025-01-01", "2025-01-05", "2025-06-01")).marks();

        assertThat(marks).extracting(mark -> mark.entries().size()).containsExactly(2, 1);
    }

    @Test
    void aMarkOfSeveralLeavesRoomForItsNumber() {
        var marks = lanes(file(Category.HOUSING, "2025-01-01", "2025-01-05", "2025-01-30")).marks();

        assertThat(marks).extracting(mark -> mark.entries().size()).containsExactly(3);
    }

    @Test
    void theNewestOfSeveralComesFirst() {
        var mark = lanes(file(Category.HOUSING, "2025-01-01", "2025-01-05")).marks().getFirst();

        assertThat(mark.entries().getFirst().at().date()).isEqualTo(LocalDate.of(2025, 1, 5));
    }

    @Test
    void eachServiceHasItsLaneInTheCouncilsOrder() {
        var lanes =
                lanes(
                        file(Category.ADULT_CARE, "2025-01-01")
                                .event(
                                        Category.HOUSING,
                                        "s",
                                        Kind.OTHER,
                                        "2025-01-02",
                                        "x",
                                        null,
                                        null));

        assertThat(lanes.services()).isEqualTo(List.of(Category.HOUSING, Category.ADULT_CARE));
    }

    @Test
    void whatIsOutOfRangeHasNoMark() {
        assertThat(lanes(file(Category.HOUSING, "2019-12-31", "2030-01-01")).marks()).isEmpty();
    }
}
