package org.doorstep.app.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doorstep.app.fixture.InMemoryChanges;
import org.doorstep.app.fixture.InMemoryRefusals;
import org.doorstep.app.review.conflict.Conflicting;
import org.doorstep.app.text.Dates;
import org.doorstep.app.work.Background;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.sync.Outcome.Result;
import org.junit.jupiter.api.Test;

class RefusalsModelTest {

    private static final String WORDS = "Rang Mr Okafor.\n\nHe will send the tenancy agreement.";

    private final InMemoryChanges changes = new InMemoryChanges();
    private final InMemoryRefusals refusals = new InMemoryRefusals(changes);
    private final RefusalsModel model =
            new RefusalsModel(
                    refusals,
                    Conflicting.WORDS,
                    person ->
                            person.equals(Refusing.OKAFOR)
                                    ? Optional.of(Mention.named("OKAFOR, Thomas"))
                                    : Optional.empty(),
                    changes,
                    Background.direct(),
                    new Dates(
                            Clock.fixed(
                                    Instant.parse("2026-08-06T08:42:00Z"),
                                    ZoneId.of("Europe/London"))));

    @Test
    void aRefusedNoteIsListedWithItsReasonAndAllItsWords() {
        refusals.add(
                Refusing.note(1, Refusing.OKAFOR, WORDS, Result.REJECTED, "The file is closed."));

        assertThat(model.rows())
                .containsExactly(
                        new RefusalRow(
                                refusals.refused().getFirst().opId(),
                                Refusing.OKAFOR,
                                Mention.named("OKAFOR, Thomas"),
                                "Note for Housing: OKAFOR, Thomas",
                                "Saved 5 August 2026, 16:20",
                                "Refused by the hub",
                                "The file is closed.",
                                "Copy the words if they are still needed, put right what is wrong"
                                        + " and write them again.",
                                WORDS));
    }

    @Test
    void whatASupervisorDecidesIsSaidSo() {
        refusals.add(Refusing.note(1, Refusing.OKAFOR, WORDS, Result.QUARANTINED, null));

        assertThat(model.rows())
                .singleElement()
                .returns("Kept at the hub for a supervisor", RefusalRow::outcome)
                .returns("The hub did not say why.", RefusalRow::why);
    }

    @Test
    void ofAFileThatHasLeftTheLaptopNoNameIsSaidAndItCannotBeOpened() {
        refusals.add(Refusing.note(1, Refusing.GONE, WORDS, Result.QUARANTINED, "Not yours."));

        assertThat(model.rows())
                .singleElement()
                .returns(null, RefusalRow::person)
                .returns(WORDS, RefusalRow::text)
                .satisfies(row -> assertThat(row.title()).contains("no longer on this laptop"));
    }

    @Test
    void aRefusedLookIsListedToo() {
        refusals.add(Refusing.look(1, Refusing.OKAFOR, "No reason was given."));

        assertThat(model.rows())
                .singleElement()
                .returns("Opening the file of OKAFOR, Thomas", RefusalRow::title);
    }

    @Test
    void whatWasDealtWithGoesAndCanComeBack() {
        refusals.add(Refusing.note(1, Refusing.OKAFOR, WORDS, Result.REJECTED, "No."));
        var done = new ArrayList<String>();
        var row = model.rows().getFirst();

        model.dealtWith(row, () -> done.add("said"));
        assertThat(model.rows()).isEmpty();
        assertThat(done).hasSize(1);

        model.listAgain(row);
        assertThat(model.rows()).containsExactly(row);
    }

    @Test
    void ofManyTheOldestAreShown() {
        for (int i = 0; i < RefusalsModel.LIMIT + 7; i++) {
            refusals.add(Refusing.note(i, Refusing.OKAFOR, WORDS, Result.REJECTED, "No."));
        }

        assertThat(model.rows()).hasSize(RefusalsModel.LIMIT);
        assertThat(model.shown().get()).isEqualTo("Showing the oldest 50 of 57.");
    }

    @Test
    void afterClosingNothingIsListedOrHeard() {
        refusals.add(Refusing.note(1, Refusing.OKAFOR, WORDS, Result.REJECTED, "No."));

        model.close();

        assertThat(List.copyOf(model.rows())).isEmpty();
        assertThat(changes.listeners()).isZero();
    }
}
