package org.doorstep.store.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Look;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.citizen.Newcomer;
import org.doorstep.domain.citizen.Newcomers;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.identifier.PartialDate;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.sync.Outcome;
import org.doorstep.domain.sync.PendingOp.Change;
import org.doorstep.store.TestFeed;
import org.doorstep.store.TestLaptop;
import org.doorstep.store.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody whom the council does not know, registered on a laptop without a network.
class StoredNewcomersTest {

    private static final Newcomer ADA =
            new Newcomer(
                    Category.HOUSING,
                    "Ada",
                    "Quist",
                    new PartialDate(1990, 0, 0),
                    "No fixed address",
                    "",
                    "",
                    "");

    @TempDir Path folder;

    private TestLaptop laptop;
    private Vault vault;

    @BeforeEach
    void aLaptopThatHoldsATeam() {
        laptop = new TestLaptop(folder);
        vault = laptop.enrol();
        new TestFeed(laptop.ids()).fill(vault.replica(), List.of(), List.of());
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void theirFileIsThereAtOnceAndCanBeWrittenIn() {
        var ada = vault.newcomers().register(ADA);
        vault.notes().write(ada, new Note(Category.HOUSING, "Sleeps at a friend's", null));

        var file = vault.citizens().open(new Look(ada, "o-priya", Instant.EPOCH, "")).orElseThrow();
        assertThat(SingleView.of(file).name().display()).isEqualTo("QUIST, Ada");
        assertThat(file.notes()).hasSize(1);
        assertThat(vault.holdings().summary().files()).isEqualTo(1);
    }

    @Test
    void personAndRecordGoToTheHubAsOneThePersonFirst() {
        var ada = vault.newcomers().register(ADA);

        var op = vault.replica().pending(10, 1_000_000).getFirst();
        assertThat(op.changes()).extracting(Change::record).first().isEqualTo(ada);
        assertThat(op.changes()).hasSize(2);
    }

    @Test
    void whatWasKeptOfTheFormIsDoneWith() {
        vault.answers().keep(Newcomers.NOBODY, Newcomers.FORM, "given_name", "Ada");

        vault.newcomers().register(ADA);

        assertThat(vault.answers().of(Newcomers.NOBODY, Newcomers.FORM)).isEqualTo(Map.of());
    }

    @Test
    void theyAreStillThereWhenTheVaultIsOpenedAgainAndWhenTheHubHasTakenThem() {
        UUID ada = vault.newcomers().register(ADA);
        vault.close();
        vault = laptop.open();
        assertThat(vault.citizens().reread(ada)).isPresent();

        vault.replica()
                .settle(List.of(new Outcome(1, Outcome.Result.APPLIED, null, 11, List.of())));

        assertThat(vault.citizens().reread(ada)).isPresent();
        assertThat(vault.citizens().reread(ada).orElseThrow().records())
                .extracting(record -> record.header().sensitivity())
                .containsExactly(Sensitivity.NORMAL);
    }
}
