package org.doorstep.domain.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.domain.access.Category.ADULT_CARE;
import static org.doorstep.domain.access.Category.HOUSING;
import static org.doorstep.domain.citizen.Files.at;
import static org.doorstep.domain.citizen.Files.id;

import java.time.LocalDate;
import java.time.LocalTime;
import org.doorstep.domain.note.Note;
import org.junit.jupiter.api.Test;

class TimelineTest {

    @Test
    void theNewestComesFirst() {
        var view =
                new Files()
                        .event(HOUSING, "E1", Event.Kind.REPAIR, "2024-05-01", "Boiler")
                        .event(ADULT_CARE, "E2", Event.Kind.REVIEW, "2026-01-09", "Review")
                        .note("n1", "2025-03-03T10:00:00Z", "Rang, no answer", null, 1)
                        .view();

        assertThat(view.timeline())
                .extracting(TimelineEntry::title)
                .containsExactly("Review", "Rang, no answer", "Boiler");
    }

    @Test
    void aNoteIsTimedByTheClockOfTheUnitedKingdom() {
        var view = new Files().note("n1", "2026-07-01T23:30:00Z", "Late call", null, 1).view();

        assertThat(view.timeline()).singleElement().returns(at("2026-07-02", "00:30"), e -> e.at());
    }

    @Test
    void aNoteThatTheHubHasNotYetTakenIsWaiting() {
        var view =
                new Files()
                        .note("n1", "2026-07-01T09:00:00Z", "Sent", null, 1)
                        .note("n2", "2026-07-01T10:00:00Z", "Not sent", null, 0)
                        .view();

        assertThat(view.timeline()).extracting(TimelineEntry::waiting).containsExactly(true, false);
    }

    @Test
    void aCorrectedNoteReadsAsItWasCorrectedWhereItFirstStood() {
        var view =
                new Files()
                        .note("n1", "2026-07-01T09:00:00Z", "Rent 41", null, 1)
                        .note("n2", "2026-07-02T10:00:00Z", "Rent 410", "n1", 1)
                        .note("n3", "2026-07-03T10:00:00Z", "Rent 401", "n2", 0)
                        .view();

        var entry = view.timeline().getFirst();
        assertThat(view.timeline()).hasSize(1);
        assertThat(entry.id()).isEqualTo(id("n1"));
        assertThat(entry.at().date()).isEqualTo("2026-07-01");
        assertThat(entry.title()).isEqualTo("Rent 401");
        assertThat(entry.waiting()).isTrue();
        assertThat(entry.corrected()).isTrue();
        assertThat(entry.note().wordings())
                .extracting(WrittenNote.Wording::text)
                .containsExactly("Rent 41", "Rent 410", "Rent 401");
    }

    @Test
    void ofTwoCorrectionsThatDidNotSeeEachOtherBothStandAmongTheWordings() {
        var view =
                new Files()
                        .note("n1", "2026-07-01T09:00:00Z", "Rent 41", null, 1)
                        .note("n3", "2026-07-03T10:00:00Z", "Rent 401", "n1", 1)
                        .note("n2", "2026-07-02T10:00:00Z", "Rent 410", "n1", 1)
                        .view();

        assertThat(view.timeline().getFirst().title()).isEqualTo("Rent 401");
        assertThat(view.timeline().getFirst().note().wordings())
                .extracting(WrittenNote.Wording::text)
                .containsExactly("Rent 41", "Rent 410", "Rent 401");
    }

    @Test
    void aClockThatIsADayFastDoesNotPutAFormerWordingBehindItsCorrection() {
        var view =
                new Files()
                        .note("n1", "2026-07-09T09:00:00Z", "Rent 41", null, 1)
                        .note("n3", "2026-07-03T09:00:00Z", "Rent 401", "n2", 1)
                        .note("n2", "2026-07-04T10:00:00Z", "Rent 410", "n1", 1)
                        .view();

        assertThat(view.timeline().getFirst().title()).isEqualTo("Rent 401");
        assertThat(view.timeline().getFirst().note().wordings())
                .extracting(WrittenNote.Wording::text)
                .containsExactly("Rent 41", "Rent 410", "Rent 401");
    }

    @Test
    void aCorrectionOfSomethingThatIsNotHereStandsForItself() {
        var view =
                new Files().note("n2", "2026-07-02T10:00:00Z", "Rent 410", "elsewhere", 1).view();

        assertThat(view.timeline()).singleElement().returns(false, TimelineEntry::corrected);
    }

    @Test
    void aNoteStandsWhereItHappenedAndSaysWhenItWasWritten() {
        var told =
                new Note(
                        HOUSING,
                        "Rang, no answer",
                        null,
                        null,
                        null,
                        "contact",
                        "Phone call",
                        LocalDate.parse("2026-06-28"),
                        LocalTime.parse("14:00"),
                        "Third time");
        var entry =
                new Files()
                        .note("n1", "2026-07-01T09:00:00Z", told, 1)
                        .view()
                        .timeline()
                        .getFirst();

        assertThat(entry.at()).isEqualTo(at("2026-06-28", "14:00"));
        assertThat(entry.from().saidOn()).isEqualTo("2026-07-01T09:00:00Z");
        assertThat(entry.kind()).isEqualTo(Event.Kind.CONTACT);
        assertThat(entry.significant()).isTrue();
    }

    @Test
    void theFirstLineOfANoteIsItsTitle() {
        var view =
                new Files()
                        .note("n1", "2026-07-01T09:00:00Z", "Rang Tom.\nHe is well.", null, 1)
                        .view();

        assertThat(view.timeline().getFirst().title()).isEqualTo("Rang Tom.");
        assertThat(view.timeline().getFirst().text()).isEqualTo("Rang Tom.\nHe is well.");
    }

    @Test
    void eachLensCountsItsEntries() {
        var counts =
                new Files()
                        .event(HOUSING, "E1", Event.Kind.REPAIR, "2024-05-01", "Boiler")
                        .event(HOUSING, "E2", Event.Kind.PAYMENT, "2024-05-02", "Rent")
                        .event(HOUSING, "E3", Event.Kind.CHARGE, "2024-05-03", "Rent")
                        .view()
                        .counts();

        assertThat(counts)
                .containsEntry(Lens.ALL, 3)
                .containsEntry(Lens.MONEY, 2)
                .containsEntry(Lens.HOME, 1)
                .containsEntry(Lens.SAFETY, 0);
    }
}
