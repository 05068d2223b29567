package org.doorstep.app.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.doorstep.app.citizen.CitizenModel.State;
import org.doorstep.app.citizen.note.NotePorts;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.MemoryChanges;
import org.doorstep.app.example.MemoryCitizens;
import org.doorstep.app.example.MemoryDrafts;
import org.doorstep.app.example.MemoryNotes;
import org.doorstep.app.work.Background;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Look;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.citizen.CitizenFile;
import org.doorstep.domain.citizen.Event.Kind;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.SingleView;
import org.junit.jupiter.api.Test;

class CitizenModelTest {

    private final MemoryCitizens citizens = new MemoryCitizens();
    private final MemoryNotes notes = new MemoryNotes(citizens, Examples.CLOCK);
    private final MemoryChanges changes = new MemoryChanges();

    private CitizenModel open(CitizenFile file) {
        citizens.with(file);
        var model = model(file);
        model.open("Family Support North");
        return model;
    }

    private CitizenModel model(CitizenFile file) {
        return new CitizenModel(
                file.person(),
                Examples.PRIYA,
                () -> Examples.WRITABLE,
                citizens,
                NotePorts.of(
                        notes,
                        citizens,
                        new MemoryDrafts(),
                        changes,
                        Background.direct(),
                        Examples.CLOCK),
                changes,
                Background.direct(),
                Examples.CLOCK);
    }

    private static SingleView view(CitizenModel model) {
        return Objects.requireNonNull(model.viewProperty().get());
    }

    @Test
    void openingCommitsALook() {
        open(Examples.folasade());

        assertThat(citizens.looks())
                .containsExactly(
                        new Look(
                                Examples.folasade().person(),
                                Examples.PRIYA.id(),
                                Examples.CLOCK.instant(),
                                "Family Support North"));
    }

    @Test
    void nothingShowsBeforeItIsOpened() {
        citizens.with(Examples.folasade());
        var model = model(Examples.folasade());
        changes.tell(Topic.PEOPLE);

        assertThat(model.viewProperty().get()).isNull();
        assertThat(model.stateProperty().get()).isEqualTo(State.OPENING);
    }

    @Test
    void aPersonWhomTheLaptopDoesNotHoldIsSaidToBeMissing() {
        var model = model(Examples.folasade());
        model.open("x");

        assertThat(model.stateProperty().get()).isEqualTo(State.NOT_HELD);
    }

    @Test
    void whoeverTurnedOutToBeSomebodyElseLeadsToThem() {
        citizens.with(Examples.few());
        var model = open(Examples.folasade());

        citizens.merge(model.person(), Examples.few().person());
        changes.tell(Topic.PEOPLE);

        assertThat(model.stateProperty().get()).isEqualTo(State.MERGED);
        assertThat(model.survivorProperty().get()).isEqualTo(Examples.few().person());
        assertThat(model.viewProperty().get()).isNull();
    }

    @Test
    void anAddressFromBeforeTheMergerLeadsToTheSurvivor() {
        citizens.with(Examples.few());
        citizens.merge(Examples.folasade().person(), Examples.few().person());
        var model = model(Examples.folasade());

        model.open("Family Support North");

        assertThat(model.survivorProperty().get()).isEqualTo(Examples.few().person());
    }

    @Test
    void aSurvivorWhoComesLaterIsLedToThen() {
        citizens.merge(Examples.folasade().person(), Examples.few().person());
        var model = model(Examples.folasade());
        model.open("Family Support North");
        assertThat(model.stateProperty().get()).isEqualTo(State.NOT_HELD);

        citizens.with(Examples.few());
        changes.tell(Topic.PEOPLE);

        assertThat(model.stateProperty().get()).isEqualTo(State.MERGED);
    }

    @Test
    void aFileThatComesLaterIsNotShownWithoutALook() {
        var model = model(Examples.folasade());
        model.open("Family Support North");
        var looks = citizens.looks().size();

        citizens.with(Examples.folasade());
        changes.tell(Topic.PEOPLE);

        assertThat(model.viewProperty().get()).isNull();
        assertThat(citizens.looks()).hasSize(looks);
    }

    @Test
    void aHiddenAddressIsNotInTheView() {
        var model = open(Examples.folasadeHidden());

        assertThat(view(model).value(Field.ADDRESS)).isEmpty();
        assertThat(view(model).toString()).doesNotContain("Elm Road").doesNotContain("XA1 2BC");
    }

    @Test
    void aShortReasonDoesNotShowTheAddress() {
        var model = open(Examples.folasadeHidden());
        model.discloseAddress("need it");

        assertThat(model.reasonTooShortProperty().get()).isTrue();
        assertThat(view(model).addressHidden()).isTrue();
        assertThat(citizens.looks()).hasSize(1);
    }

    @Test
    void aReasonIsKeptAsALookAndShowsTheAddress() {
        var model = open(Examples.folasadeHidden());
        model.discloseAddress("Emergency repair, gas leak reported");

        assertThat(citizens.looks().getLast().reason())
                .isEqualTo("Emergency repair, gas leak reported");
        assertThat(view(model).value(Field.ADDRESS)).isPresent();
    }

    @Test
    void theShownAddressStaysShownWhenTheFileIsReadAgain() {
        var model = open(Examples.folasadeHidden());
        model.discloseAddress("Emergency repair, gas leak reported");
        changes.tell(Topic.TIMELINE);

        assertThat(view(model).addressHidden()).isFalse();
    }

    @Test
    void theAddressCanBeHiddenAgain() {
        var model = open(Examples.folasadeHidden());
        model.discloseAddress("Emergency repair, gas leak reported");
        model.hideAddress();

        assertThat(view(model).addressHidden()).isTrue();
    }

    @Test
    void whatChangesIsReadAgainWithoutANewLook() {
        var model = open(Examples.folasade());
        citizens.with(
                Examples.folasade(List.of())
                        .event(
                                Category.HOUSING,
                                "rent",
                                Kind.LETTER,
                                "2026-08-06",
                                "Letter 3",
                                null,
                                null)
                        .file());
        changes.tell(Topic.TIMELINE);

        assertThat(model.timeline().waitingProperty().get()).isEqualTo(1);
        assertThat(citizens.looks()).hasSize(1);
    }

    @Test
    void aFileThatLeavesTheLaptopLeavesTheScreen() {
        var model = open(Examples.folasade());
        citizens.remove(Examples.folasade().person());
        changes.tell(Topic.PEOPLE);

        assertThat(model.stateProperty().get()).isEqualTo(State.NOT_HELD);
        assertThat(model.viewProperty().get()).isNull();
    }

    @Test
    void aWrittenNoteIsInTheTimelineAtOnceAndWaits() {
        var model = open(Examples.folasade());
        model.note().begin();
        model.note().textProperty().set("Rang, all is well");
        model.note().write();

        assertThat(model.timeline().entries().getFirst())
                .satisfies(entry -> {
                    assertThat(entry.title()).isEqualTo("Rang, all is well");
                    assertThat(entry.waiting()).isTrue();
                });
    }

    @Test
    void choosingAnEntryShowsItInTheContext() {
        var model = open(Examples.folasade());
        var entry = model.timeline().entries().get(3);
        model.timeline().select(entry);

        assertThat(model.detailProperty().get()).isEqualTo(new Detail.Entry(entry.id()));
    }

    @Test
    void choosingAValueLeavesTheEntry() {
        var model = open(Examples.folasade());
        model.timeline().select(model.timeline().entries().get(3));
        model.choose(new Detail.Value(Field.PHONE));

        assertThat(model.timeline().selectedProperty().get()).isNull();
        assertThat(model.detailProperty().get()).isEqualTo(new Detail.Value(Field.PHONE));
    }

    @Test
    void whatIsChosenStaysChosenWhenTheFileIsReadAgain() {
        var model = open(Examples.folasade());
        model.timeline().select(model.timeline().entries().get(3));
        var chosen = model.detailProperty().get();
        changes.tell(Topic.TIMELINE);

        assertThat(model.detailProperty().get()).isEqualTo(chosen);
    }

    @Test
    void aNoteIsProposedForTheOfficersOwnWork() {
        assertThat(open(Examples.folasade()).note().serviceProperty().get())
                .isEqualTo(Category.ADULT_CARE);
    }

    @Test
    void aClosedPageListensNoMoreAndKeepsTheDraft() {
        var model = open(Examples.folasade());
        model.note().begin();
        model.note().textProperty().set("Half a sen");
        model.close();

        assertThat(changes.listeners()).isZero();
        assertThat(notes.draft(Examples.folasade().person())).isPresent();
    }
}
