package org.doorstep.store.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.store.TestFeed.TOLD;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Look;
import org.doorstep.domain.access.Officer;
import org.doorstep.domain.citizen.CitizenFile;
import org.doorstep.domain.note.Draft;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.store.TestFeed;
import org.doorstep.store.TestLaptop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

    @TempDir Path folder;

    @Test
    void whatTheHubSentAndTheOfficerWroteIsThereWhenTheVaultIsOpenedAgain() {
        var laptop = new TestLaptop(folder);
        var feed = new TestFeed(laptop.ids());
        var tom = feed.id();
        var tenancy = feed.tenancy(tom, "Okafor", "Thomas");
        try (var vault = laptop.enrol()) {
            feed.fill(
                    vault.replica(),
                    List.of(feed.person(tom), feed.link(tom, tenancy.id()), feed.involvement(tom)),
                    List.of(tenancy, feed.event(tom, "Boiler")));
            vault.notes().write(tom, new Note(Category.HOUSING, "Spoke to Tom.", null));
            vault.notes().keep(new Draft(tom, Category.HOUSING, "Half a wo", TOLD));
        }

        try (var vault = laptop.open()) {
            var file = vault.citizens().open(look(tom)).orElseThrow();

            assertThat(file.scopes()).containsExactly("Housing North");
            assertThat(file.records().getFirst().header()).isEqualTo(tenancy.header());
            assertThat(file.records().getFirst().body())
                    .isEqualTo(TestFeed.row("Okafor", "Thomas"));
            assertThat(file.links()).hasSize(1);
            assertThat(file.involvements()).hasSize(1);
            assertThat(file.events().getFirst().body().title()).isEqualTo("Boiler");
            assertThat(texts(file)).containsExactly("Spoke to Tom.");
            assertThat(vault.notes().draft(tom).orElseThrow().text()).isEqualTo("Half a wo");
            assertThat(vault.officer()).isEqualTo(TestLaptop.PRIYA);
        }
    }

    @Test
    void aRehearsalLeavesNothingBehind() {
        try (var vault = new TestLaptop(folder).enrol()) {
            vault.notes().rehearse();

            assertThat(vault.notes().drafts()).isEmpty();
            assertThat(vault.replica().pending(10, Integer.MAX_VALUE)).isEmpty();
        }
    }

    @Test
    void whatTheHubNowSaysOfTheOfficerIsThereWhenTheVaultIsOpenedAgain() {
        var laptop = new TestLaptop(folder);
        var moved =
                new Officer(
                        TestLaptop.PRIYA.id(), "Priya Shah-Webb", "Team leader", "Housing South");
        try (var vault = laptop.enrol()) {
            vault.keep(moved);
            assertThat(vault.officer()).isEqualTo(moved);
        }

        try (var vault = laptop.open()) {
            assertThat(vault.officer()).isEqualTo(moved);
        }
        assertThat(laptop.laptop().vaults())
                .extracting(VaultCard::name)
                .containsExactly("Priya Shah-Webb");
    }

    @Test
    void anotherOfficerIsNotKept() {
        var tom = new Officer("o-tom", "Tom Okafor", "Repairs officer", "Repairs");
        try (var vault = new TestLaptop(folder).enrol()) {
            assertThatThrownBy(() -> vault.keep(tom)).isInstanceOf(IllegalArgumentException.class);
            assertThat(vault.officer()).isEqualTo(TestLaptop.PRIYA);
        }
    }

    @Test
    void aLookWithoutAReasonSaysTheScopeThatBringsTheFileHere() {
        var laptop = new TestLaptop(folder);
        var feed = new TestFeed(laptop.ids());
        var tom = feed.id();
        try (var vault = laptop.enrol()) {
            feed.fill(vault.replica(), List.of(feed.person(tom)), List.of());
            vault.citizens().open(new Look(tom, TestLaptop.PRIYA.id(), TOLD, " "));

            var looked = vault.replica().pending(10, 10_000).getFirst().changes().getFirst();
            assertThat(((Insert) looked).body()).contains("\"reason\":\"Housing North\"");
        }
    }

    private static List<String> texts(CitizenFile file) {
        return file.notes().stream().map(note -> note.body().text()).toList();
    }

    private static Look look(UUID person) {
        return new Look(person, TestLaptop.PRIYA.id(), TOLD, "Housing North");
    }
}
