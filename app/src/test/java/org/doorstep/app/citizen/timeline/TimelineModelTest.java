package org.doorstep.app.citizen.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.app.example.FileBuilder;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Event.Kind;
import org.doorstep.domain.citizen.Lens;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.citizen.TimelineEntry;
import org.junit.jupiter.api.Test;

class TimelineModelTest {

    private final FileBuilder file =
            new FileBuilder("p")
                    .event(
                            Category.HOUSING,
                            "repairs",
                            Kind.REPAIR,
                            "2019-05-01",
                            "Boiler",
                            null,
                            null)
                    .event(Category.HOUSING, "rent", Kind.PAYMENT, "2022-05-01", "Paid", null, null)
                    .event(
                            Category.BENEFITS,
                            "benefits",
                            Kind.AWARD,
                            "2024-02-01",
                            "Award",
                            null,
                            null);
    private final TimelineModel timeline = new TimelineModel(LocalDate.of(2026, 8, 6));

    TimelineModelTest() {
        update();
    }

    private void update() {
        timeline.update(SingleView.of(file.file()).timeline(), _ -> false);
    }

    private List<String> titles() {
        return timeline.entries().stream().map(TimelineEntry::title).toList();
    }

    @Test
    void itBeginsWithAllEntriesOfAllYears() {
        assertThat(titles()).containsExactly("Award", "Paid", "Boiler");
        assertThat(timeline.rangeProperty().get()).isEqualTo(new YearRange(2019, 2026));
    }

    @Test
    void aLensLeavesItsOwnEntries() {
        timeline.lensProperty().set(Lens.MONEY);

        assertThat(titles()).containsExactly("Award", "Paid");
    }

    @Test
    void theRangeLeavesItsYears() {
        timeline.startAt(2022);
        timeline.endAt(2023);

        assertThat(titles()).containsExactly("Paid");
    }

    @Test
    void whoComesForAnEntryIsShownItWhateverWasLeftOut() {
        timeline.lensProperty().set(Lens.MONEY);
        timeline.startAt(2024);
        var boiler = SingleView.of(file.file()).timeline().getLast();

        timeline.lead(boiler.id());

        assertThat(titles()).contains("Boiler");
        assertThat(timeline.selectedProperty().get()).isEqualTo(boiler);
    }

    @Test
    void theRangeStaysWithinTheYearsThereAre() {
        timeline.startAt(1900);
        timeline.endAt(2100);
        timeline.move(-5);

        assertThat(timeline.rangeProperty().get()).isEqualTo(new YearRange(2019, 2026));
    }

    @Test
    void anEmptyLensCanBeLeftByShowingAll() {
        timeline.lensProperty().set(Lens.SAFETY);
        timeline.startAt(2025);
        timeline.showAll();

        assertThat(titles()).hasSize(3);
    }

    @Test
    void newEntriesWaitUntilTheOfficerAsks() {
        file.event(Category.HOUSING, "rent", Kind.LETTER, "2026-08-06", "Letter", null, null);
        update();

        assertThat(timeline.waitingProperty().get()).isEqualTo(1);
        assertThat(titles()).doesNotContain("Letter");

        timeline.showWaiting();

        assertThat(timeline.waitingProperty().get()).isZero();
        assertThat(titles()).startsWith("Letter");
    }

    @Test
    void theOfficersOwnEntriesShowAtOnce() {
        file.note("n", Category.HOUSING, "W00007", "2026-08-06T10:00:00Z", "Rang", 0);
        timeline.update(SingleView.of(file.file()).timeline(), TimelineEntry::writtenHere);

        assertThat(titles()).startsWith("Rang");
    }

    @Test
    void readingAgainKeepsTheChosenEntry() {
        timeline.select(timeline.entries().get(1));
        file.event(Category.HOUSING, "rent", Kind.LETTER, "2026-08-06", "Letter", null, null);
        update();

        assertThat(timeline.selectedProperty().get()).isEqualTo(timeline.entries().get(1));
    }

    @Test
    void readingAgainKeepsTheRange() {
        timeline.startAt(2022);
        update();

        assertThat(timeline.rangeProperty().get()).isEqualTo(new YearRange(2022, 2026));
    }

    @Test
    void aNoteThatHasBeenSentIsTheSameEntry() {
        file.note("n", Category.HOUSING, "W00007", "2026-08-06T10:00:00Z", "Rang", 0);
        timeline.update(SingleView.of(file.file()).timeline(), _ -> true);
        timeline.select(timeline.entries().getFirst());
        var sent =
                new FileBuilder("p")
                        .note("n", Category.HOUSING, "W00007", "2026-08-06T10:00:00Z", "Rang", 1);
        timeline.update(SingleView.of(sent.file()).timeline(), _ -> false);

        assertThat(timeline.selectedProperty().get()).returns(false, TimelineEntry::waiting);
        assertThat(timeline.waitingProperty().get()).isZero();
    }

    @Test
    void aListThatDoesNotChangeIsLeftAlone() {
        var changes = new ArrayList<Object>();
        timeline.entries().addListener((javafx.beans.InvalidationListener) changes::add);
        update();

        assertThat(changes).isEmpty();
    }

    @Test
    void eachYearCountsItsEntriesUnderTheLens() {
        timeline.lensProperty().set(Lens.MONEY);

        assertThat(timeline.yearsProperty().get()).containsOnlyKeys(2022, 2024);
    }

    @Test
    void onlyEntriesThatHaveAllTheWordsAreShownWholeNotesIncluded() {
        file.note(
                "damp",
                Category.HOUSING,
                "W00012",
                "2026-07-30T09:15:00Z",
                "Met at the office.\nAsked again about the damp in Zoë’s bedroom.",
                1);
        update();
        timeline.showWaiting();

        timeline.wordsProperty().set("zoe DAMP");
        assertThat(titles()).containsExactly("Met at the office.");

        timeline.wordsProperty().set("damp boiler");
        assertThat(titles()).isEmpty();

        timeline.showAll();
        assertThat(titles()).hasSize(4);
    }
}
