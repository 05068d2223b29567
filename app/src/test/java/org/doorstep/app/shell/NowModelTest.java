package org.doorstep.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.MemoryCitizens;
import org.doorstep.app.example.MemoryDrafts;
import org.doorstep.app.example.MemoryNotes;
import org.doorstep.app.fixture.InMemoryChanges;
import org.doorstep.app.fixture.InMemoryHoldings;
import org.doorstep.app.shell.NowModel.DraftRow;
import org.doorstep.app.work.Background;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.draft.Drafts.Waiting;
import org.doorstep.domain.note.Draft;
import org.junit.jupiter.api.Test;

class NowModelTest {

    private static final UUID OKAFOR = new UUID(1, 1);
    private static final UUID GONE = new UUID(1, 2);

    private final InMemoryChanges changes = new InMemoryChanges();
    private final MemoryNotes notes = new MemoryNotes(new MemoryCitizens(), Examples.CLOCK);
    private final MemoryDrafts handed = new MemoryDrafts();
    private final NowModel now =
            new NowModel(
                    InMemoryHoldings.with(3),
                    notes,
                    handed,
                    person ->
                            person.equals(OKAFOR)
                                    ? Optional.of("OKAFOR, Thomas")
                                    : Optional.empty(),
                    changes,
                    Background.direct());

    @Test
    void anUnfinishedNoteIsListedWithWhomItIsAbout() {
        keep(OKAFOR, "Rang");

        assertThat(now.drafts().get().rows())
                .containsExactly(
                        new DraftRow(
                                OKAFOR,
                                "OKAFOR, Thomas",
                                Category.HOUSING,
                                Examples.CLOCK.instant()));
    }

    @Test
    void anUnfinishedNoteIsFoundThoughItsFileHasLeftTheLaptop() {
        keep(GONE, "Half a thou");

        assertThat(now.drafts().get().rows())
                .singleElement()
                .returns(GONE, DraftRow::person)
                .returns(null, DraftRow::name);
    }

    @Test
    void aDraftWithoutWordsIsNone() {
        keep(OKAFOR, "  ");

        assertThat(now.drafts().get().total()).isZero();
    }

    @Test
    void ofManyTheNewestAreListedAndTheRestCounted() {
        for (int i = 0; i < NowModel.DRAFTS + 2; i++) {
            keep(new UUID(2, i), "Rang");
        }

        assertThat(now.drafts().get().rows()).hasSize(NowModel.DRAFTS);
        assertThat(now.drafts().get().total()).isEqualTo(NowModel.DRAFTS + 2);
    }

    @Test
    void whatWasHandedOverIsListedWithWhoBeganItAndLeadsToItsForm() {
        var begun = Instant.parse("2026-08-04T10:30:00Z");
        handed.with(
                new Waiting(
                        new UUID(3, 1),
                        OKAFOR,
                        "form/care-act-assessment",
                        "Care Act assessment",
                        Category.ADULT_CARE,
                        "Leah Okonjo",
                        true,
                        begun,
                        begun));
        changes.announce(Topic.DRAFTS);

        assertThat(now.drafts().get().total()).isEqualTo(1);
        assertThat(now.drafts().get().handed())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.name()).isEqualTo("OKAFOR, Thomas");
                    assertThat(row.draft().name()).isEqualTo("Leah Okonjo");
                });
    }

    private void keep(UUID person, String text) {
        notes.keep(new Draft(person, Category.HOUSING, text, Examples.CLOCK.instant()));
        changes.announce(Topic.DRAFTS);
    }
}
