package org.doorstep.app.review.whose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.app.review.whose.MemoryUnplaced.THOMAS;
import static org.doorstep.app.review.whose.MemoryUnplaced.TOM;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.app.example.Examples;
import org.doorstep.app.fixture.InMemoryChanges;
import org.doorstep.app.review.conflict.Conflicting;
import org.doorstep.app.text.Dates;
import org.doorstep.app.work.Background;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.identity.UnplacedEntries;
import org.junit.jupiter.api.Test;

class WhoseModelTest {

    private final InMemoryChanges changes = new InMemoryChanges();
    private final MemoryUnplaced entries = new MemoryUnplaced(changes);
    private final List<UUID> looked = new ArrayList<>();
    private final List<UnplacedEntries.Placed> placed = new ArrayList<>();

    private Mention who = Mention.NOBODY;

    @Test
    void anEntrySaysWhoWroteItAndWhomItMayBeAbout() {
        entries.note(1, "Met at the door");
        try (var model = model()) {
            var row = model.rows().getFirst();
            assertThat(row.title()).startsWith("Note for Housing, 4 August 2026");
            assertThat(row.text()).isEqualTo("Met at the door");
            assertThat(row.here().name()).isEqualTo("Person 1");
            changes.announce(Topic.MATCHES);
            assertThat(looked).containsExactly(TOM, THOMAS);
        }
    }

    @Test
    void wordsTellTheHiddenAddressOfNeitherOfTheTwo() {
        who = Mention.of(Examples.folasadeHidden());
        var address = Examples.FOLASADES_ADDRESS;
        entries.note(1, "Met at " + address);
        try (var model = model()) {
            assertThat(model.rows().getFirst().text()).isEqualTo("Met at " + SingleView.LEFT_OUT);
            assertThat(model.rows().getFirst().there().who().cautions()).isNotEmpty();
        }
    }

    @Test
    void aDecisionTakesItOffTheListAndUndoBringsItBack() {
        entries.note(1, "Met at the door");
        try (var model = model()) {
            var row = model.rows().getFirst();

            model.place(row, row.there(), placed::add);
            assertThat(placed.getFirst().person()).isEqualTo(THOMAS);
            assertThat(model.rows()).isEmpty();

            model.undo(placed.getFirst());
            assertThat(model.rows()).hasSize(1);
        }
    }

    @Test
    void aWarningThatComesWhileThePageIsOpenIsSeenWithoutAnotherLook() {
        entries.note(1, "Met at the door");
        try (var model = model()) {
            who = Mention.of(Examples.folasadeHidden());

            changes.announce(Topic.PEOPLE);

            assertThat(model.rows().getFirst().here().who().cautions()).isNotEmpty();
            assertThat(looked).containsExactly(TOM, THOMAS);
        }
    }

    private Optional<Mention> again(UUID person) {
        return Optional.of(who.called("Person " + person.getLeastSignificantBits()));
    }

    private WhoseModel model() {
        return new WhoseModel(
                entries,
                person -> {
                    looked.add(person);
                    return again(person);
                },
                this::again,
                Conflicting.WORDS,
                new Dates(Conflicting.CLOCK),
                changes,
                Background.direct());
    }
}
