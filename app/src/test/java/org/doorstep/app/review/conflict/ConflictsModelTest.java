package org.doorstep.app.review.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.doorstep.app.example.Examples;
import org.doorstep.app.fixture.HeldBackground;
import org.doorstep.app.fixture.InMemoryChanges;
import org.doorstep.app.fixture.InMemoryConflicts;
import org.doorstep.app.fixture.InMemorySettings;
import org.doorstep.app.review.conflict.ConflictRow.FieldRow;
import org.doorstep.app.text.Dates;
import org.doorstep.app.work.Background;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.conflict.Conflicts.Choice;
import org.doorstep.domain.conflict.Conflicts.Settled;
import org.doorstep.domain.conflict.Conflicts.Value;
import org.junit.jupiter.api.Test;

class ConflictsModelTest {

    private final InMemoryChanges changes = new InMemoryChanges();
    private final InMemoryConflicts conflicts = new InMemoryConflicts(changes);
    private final InMemorySettings settings = new InMemorySettings();
    private final List<Settled> done = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private Mention who = Mention.named(Conflicting.NAME);
    private final ConflictsModel model = model(Background.direct());

    @Test
    void aConflictSaysWhoChangedWhatAndShowsAllThree() {
        conflicts.add(Conflicting.owner(1));

        var row = model.rows().getFirst();
        assertThat(row.title()).isEqualTo("Ring the landlord about the damp: " + Conflicting.NAME);
        assertThat(row.question())
                .isEqualTo(
                        "You and Amara Singh both changed “Who does it”. Choose which is right.");
        assertThat(row.fields())
                .singleElement()
                .returns("Tom Okafor", FieldRow::before)
                .returns("Priya Raman", FieldRow::mine)
                .returns("Amara Singh", FieldRow::theirs);
        assertThat(row.mine().when()).isEqualTo("4 August 2026, 14:22, you");
        assertThat(row.theirs().when())
                .isEqualTo("4 August 2026, 16:05, Amara Singh, Housing North");
        assertThat(row.stands()).extracting(line -> line.label()).contains("Due", "State");
        assertThat(model.count().get()).isEqualTo("1 decision waits");
    }

    @Test
    void thatItWasChangedAgainSinceIsSaid() {
        conflicts.add(Conflicting.words(1));

        assertThat(model.rows().getFirst().since())
                .isEqualTo(
                        "Amara Singh has changed it again since then, 4 August 2026, 16:05. That"
                                + " stands now.");
    }

    @Test
    void whatWasChangedInADeletedRecordStaysToCopy() {
        conflicts.add(Conflicting.gone(1));

        assertThat(model.rows().getFirst())
                .returns(true, ConflictRow::gone)
                .returns(false, ConflictRow::writable)
                .satisfies(
                        row -> assertThat(row.fields().getFirst().mine()).startsWith("Ring the"));
    }

    @Test
    void wordsTellNoHiddenAddressAndNoOthersAreWrittenFromThem() {
        who = Mention.of(Examples.folasadeHidden());
        var address = Examples.FOLASADES_ADDRESS;
        conflicts.add(Conflicting.words(1, "Go to " + address));

        var row = model.rows().getFirst();

        assertThat(row.who().cautions()).isNotEmpty();
        assertThat(row.fields().getFirst())
                .returns("Go to " + SingleView.LEFT_OUT, ConflictRow.FieldRow::present)
                .returns(ConflictRow.Kind.FIXED, ConflictRow.FieldRow::kind);
        assertThat(row.writable()).isFalse();
    }

    @Test
    void aChoiceSettlesItAndCanBeTakenBack() {
        conflicts.add(Conflicting.owner(1));

        model.keepMine(model.rows().getFirst(), done::add, wrong::add);
        assertThat(model.rows()).isEmpty();
        assertThat(model.count().get()).isEmpty();
        assertThat(conflicts.choices).containsExactly(new Choice.Mine());

        model.reopen(done.getFirst());
        assertThat(model.rows()).hasSize(1);
    }

    @Test
    void whatIsWrittenInThePlaceOfBothIsTakenAsRecordsHaveIt() {
        conflicts.add(Conflicting.due(1));

        model.keepAnother(
                model.rows().getFirst(),
                Map.of("due", "2026-08-20", "due_by", " "),
                done::add,
                wrong::add);

        assertThat(conflicts.choices)
                .containsExactly(
                        new Choice.Another(
                                Map.of(
                                        "due", new Value.Text("2026-08-20"),
                                        "due_by", new Value.Nothing())));
    }

    @Test
    void whatMakesNoSenseIsSaidAndTheConflictStays() {
        conflicts.add(Conflicting.owner(1));
        conflicts.refuse("A task says in a few words what is to do.");

        model.keepMine(model.rows().getFirst(), done::add, wrong::add);

        assertThat(wrong).containsExactly("A task says in a few words what is to do.");
        assertThat(model.rows()).hasSize(1);
    }

    @Test
    void whatWasTypedIsThereAfterARestartUntilItIsDecided() {
        conflicts.add(Conflicting.due(1));
        model.type(model.rows().getFirst(), "due_by", "Surveyor’s 2nd visit\nif it rains");

        try (var again = model(Background.direct())) {
            assertThat(again.typed(again.rows().getFirst()))
                    .isEqualTo(Map.of("due_by", "Surveyor’s 2nd visit\nif it rains"));
        }
        model.keepTheirs(model.rows().getFirst(), done::add, wrong::add);
        assertThat(settings.get("review.typed")).hasValue("");
    }

    @Test
    void afterClosingNothingIsListedOrHeard() {
        conflicts.add(Conflicting.owner(1));

        model.close();

        assertThat(List.copyOf(model.rows())).isEmpty();
        assertThat(changes.listeners()).isZero();
    }

    @Test
    void aDoubleClickDecidesOnce() {
        conflicts.add(Conflicting.owner(1));
        var background = new HeldBackground();
        try (var held = model(background)) {
            background.release();
            var row = held.rows().getFirst();

            held.keepMine(row, done::add, wrong::add);
            held.keepMine(row, done::add, wrong::add);
            background.release();
            assertThat(conflicts.choices).hasSize(1);

            held.reopen(done.getFirst());
            background.release();
            held.keepTheirs(held.rows().getFirst(), done::add, wrong::add);
            background.release();
            assertThat(conflicts.choices).hasSize(2);
        }
    }

    @Test
    void aClockIsSaidInWordsAndStaysWhereAnotherValueIsWritten() {
        conflicts.add(Conflicting.clock(1));

        var row = model.rows().getFirst();
        assertThat(row.fields().getLast())
                .returns("Clock", FieldRow::label)
                .returns(
                        "Damp and mould: investigate, started 3 August 2026, 09:00",
                        FieldRow::before)
                .returns(
                        "Damp and mould: investigate, started 3 August 2026, 09:00\n"
                                + "Paused 4 August 2026, 14:22 to 5 August 2026, 09:00: Tenant is away",
                        FieldRow::mine)
                .returns(
                        "Damp and mould: investigate, started 3 August 2026, 09:00\n"
                                + "Paused since 4 August 2026, 16:05: Tenant is in hospital",
                        FieldRow::theirs);

        model.keepAnother(row, Map.of("what", "Ring the agent"), done::add, wrong::add);
        assertThat(conflicts.choices)
                .containsExactly(
                        new Choice.Another(Map.of("what", new Value.Text("Ring the agent"))));
        // What was decided is named by the words that were kept, not by those that stood before.
        assertThat(words().settled(row, done.getFirst()))
                .isEqualTo("Decided for Ring the agent: " + row.whose())
                .isNotEqualTo("Decided for " + row.title());
    }

    private static ConflictWords words() {
        return new ConflictWords(
                Conflicting.WORDS, Conflicting.RECKONINGS, new Dates(Conflicting.CLOCK));
    }

    private ConflictsModel model(Background background) {
        return new ConflictsModel(
                conflicts,
                new ConflictWords(
                        Conflicting.WORDS, Conflicting.RECKONINGS, new Dates(Conflicting.CLOCK)),
                _ -> Optional.of(who),
                new SimpleObjectProperty<>(Conflicting.COLLEAGUES),
                settings,
                changes,
                background);
    }
}
