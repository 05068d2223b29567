package org.doorstep.store.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.store.TestFeed.CORE;
import static org.doorstep.store.TestFeed.HOUSING;
import static org.doorstep.store.TestFeed.grants;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.laptop.Holding;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.FeedLine.Leave;
import org.doorstep.store.LargeTown;
import org.doorstep.store.TestLaptop;
import org.doorstep.store.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Checkpoints so large that they are put in their place in slices.
class CheckpointTest {

    private static final Bucket BENEFITS =
            new Bucket("team-north", Category.BENEFITS, Sensitivity.NORMAL);

    @TempDir Path folder;

    private final LargeTown town = new LargeTown(60, 10);
    private Vault vault;

    @BeforeEach
    void fill() {
        vault = new TestLaptop(folder).enrol();
        town.fill(vault.replica());
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void everythingIsThereWhenItReturns() {
        checkpoint(2);

        assertThat(town.versions(vault)).containsOnly(2);
        assertThat(vault.replica().state().buckets()).allMatch(held -> held.revision() == 2);
        assertThat(vault.holdings().summary().files()).isEqualTo(60);
    }

    @Test
    void whoeverHearsOfItReadsEveryFileAsAfterIt() {
        var heard = new ArrayList<Set<Integer>>();
        try (var listening = vault.changes().listen(_ -> heard.add(town.versions(vault)))) {
            assertThat(listening).isNotNull();
            checkpoint(2);
        }

        assertThat(heard).isNotEmpty().allMatch(versions -> versions.equals(Set.of(2)));
    }

    @Test
    void aReaderNeverSeesAnotherFileAsBeforeOnceOneReadsAsAfter() throws Exception {
        var over = new AtomicBoolean();
        var seen = CompletableFuture.supplyAsync(() -> readOneAfterTheOther(over));
        for (int version = 2; version <= 5; version++) {
            checkpoint(version);
        }
        over.set(true);

        assertThat(seen.get()).isSorted();
    }

    @Test
    void theListAndTheDirectoryReadEveryFileAsAfterIt() {
        var names = new ArrayList<String>();
        var lines = new ArrayList<FeedLine>(town.events(2));
        lines.addAll(town.tenancies(2));
        vault.replica().stage(lines);
        try (var listening =
                vault.changes()
                        .listen(_ ->
                                vault.holdings().page(0, 100).stream()
                                        .map(Holding::name)
                                        .forEach(names::add))) {
            assertThat(listening).isNotNull();
            vault.replica().checkpoint(2);
        }

        assertThat(names).isNotEmpty().allMatch(name -> name.startsWith("VERSION-2"));
    }

    @Test
    void whatIsSaidOfARecordTwiceHoldsAsItWasSaidLast() {
        var lines = new ArrayList<FeedLine>();
        town.events(2).forEach(line -> lines.add(new Leave(HOUSING.toString(), line.id())));
        lines.addAll(town.events(3));
        vault.replica().stage(lines);
        vault.replica().checkpoint(2);

        assertThat(town.versions(vault)).containsOnly(3);
    }

    @Test
    void filesThatMoveToAnotherBucketKeepWhatTheOfficerWroteThere() {
        vault.replica().agree(grants(1, 1, CORE, HOUSING, BENEFITS));
        vault.replica().filled(BENEFITS.toString(), 1);
        vault.notes().write(town.person(7), new Note(Category.HOUSING, "Spoke to Tom.", null));
        var lines = new ArrayList<FeedLine>();
        town.people().forEach(line -> lines.add(new Leave(CORE.toString(), line.id())));
        town.events(1).forEach(line -> lines.add(new Leave(HOUSING.toString(), line.id())));
        town.tenancies(1).forEach(line -> lines.add(new Leave(HOUSING.toString(), line.id())));
        town.people().forEach(line -> lines.add(town.in(BENEFITS, line)));
        vault.replica().stage(lines);
        vault.replica().checkpoint(2);

        var file = vault.citizens().reread(town.person(7)).orElseThrow();
        assertThat(file.notes()).hasSize(1);
        assertThat(file.events()).isEmpty();
    }

    @Test
    void filesThatLeaveAreGoneWithTheirNotes() {
        vault.notes().write(town.person(7), new Note(Category.HOUSING, "Spoke to Tom.", null));
        var lines = new ArrayList<FeedLine>();
        town.people().forEach(line -> lines.add(new Leave(CORE.toString(), line.id())));
        town.events(1).forEach(line -> lines.add(new Leave(HOUSING.toString(), line.id())));
        town.tenancies(1).forEach(line -> lines.add(new Leave(HOUSING.toString(), line.id())));
        // The hub does not say in which order it names what left.
        Collections.reverse(lines);
        vault.replica().stage(lines);
        vault.replica().checkpoint(2);

        assertThat(vault.citizens().reread(town.person(7))).isEmpty();
        assertThat(vault.holdings().summary().records()).isZero();
    }

    @Test
    void aRevokedBucketIsOutOfSightFromTheFirstSliceOn() {
        var seen = new ArrayList<Integer>();
        try (var listening =
                vault.changes()
                        .listen(_ ->
                                seen.add(
                                        vault.citizens()
                                                .reread(town.person(59))
                                                .orElseThrow()
                                                .events()
                                                .size()))) {
            assertThat(listening).isNotNull();
            vault.replica().agree(grants(1, 1, CORE));
        }

        assertThat(seen).isNotEmpty().containsOnly(0);
        assertThat(vault.holdings().summary().records()).isEqualTo(60);
    }

    private void checkpoint(int version) {
        vault.replica().stage(town.events(version));
        vault.replica().checkpoint(version);
    }

    /// From the file that is put in order last to the one that is first.
    private List<Integer> readOneAfterTheOther(AtomicBoolean over) {
        var seen = new ArrayList<Integer>();
        while (!over.get()) {
            for (int at : new int[] {0, 59, 30}) {
                seen.addAll(versions(town.person(at)));
            }
        }
        return seen;
    }

    private List<Integer> versions(UUID person) {
        var distinct = town.versions(vault, person);
        assertThat(distinct).hasSize(1);
        return List.copyOf(distinct);
    }
}
