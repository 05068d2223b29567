package org.doorstep.store.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.doorstep.domain.sync.Replica.Held;
import org.doorstep.store.TestLaptop;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a process that takes large checkpoints beside the typing, at any moment, again and again.
class CheckpointKillTest {

    @TempDir Path folder;

    @Test
    void everyFileReadsAsAtTheLastCheckpointAfterAFewKills() {
        kill(3);
    }

    @Test
    @Tag("long")
    void everyFileReadsAsAtTheLastCheckpointAfterFiftyKills() {
        kill(50);
    }

    private void kill(int times) {
        var laptop = new TestLaptop(folder);
        var town = CheckpointProcess.town();
        try (var vault = laptop.enrol()) {
            town.fill(vault.replica());
        }
        var random = new Random(42);
        for (int seed = 1; seed <= times; seed++) {
            String said;
            try (var process = VaultProcess.start(CheckpointProcess.class, folder, seed)) {
                var before = process.read(20 + random.nextInt(200));
                var rest = process.kill();
                said = rest.isEmpty() ? before.getLast() : rest.getLast();
            }
            try (var vault = laptop.open()) {
                assertThat(number(vault.notes().draft(VaultProcess.PERSON).orElseThrow().text()))
                        .isGreaterThanOrEqualTo(number(said.substring(0, said.length() - 1)));
                assertThat(vault.replica().state().buckets())
                        .extracting(Held::revision)
                        .containsOnly((long) versionSeen(vault));
                // What broke off goes on, and what was not to be seen yet is thrown away.
                var version = versionSeen(vault);
                vault.replica().unstage();
                assertThat(versionSeen(vault)).isEqualTo(version);
            }
        }
    }

    /// That of every file.
    private static int versionSeen(Vault vault) {
        var seen = CheckpointProcess.town().versions(vault);
        assertThat(seen).hasSize(1);
        return seen.iterator().next();
    }

    private static int number(String text) {
        return Integer.parseInt(text.substring(text.indexOf('-') + 1));
    }
}
