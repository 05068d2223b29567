package org.doorstep.store.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.doorstep.domain.sync.PendingOp;
import org.doorstep.store.TestLaptop;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a process that is saving, at any moment, again and again.
class KillTest {

    @TempDir Path folder;

    @Test
    void whatWasAcknowledgedSurvivesAFewKills() {
        kill(3);
    }

    @Test
    @Tag("long")
    void whatWasAcknowledgedSurvivesFiftyKills() {
        kill(50);
    }

    private void kill(int times) {
        var laptop = new TestLaptop(folder);
        laptop.enrol().close();
        var random = new Random(42);
        var notes = new ArrayList<String>();
        for (int seed = 1; seed <= times; seed++) {
            var acknowledged = new ArrayList<String>();
            try (var process = VaultProcess.start(folder, seed)) {
                acknowledged.addAll(process.read(1 + random.nextInt(60)));
                acknowledged.addAll(process.kill());
            }
            var said = acknowledged.stream().map(KillTest::withoutStop).toList();
            said.stream().filter(line -> line.startsWith("note")).forEach(notes::add);
            try (var vault = laptop.open()) {
                assertThat(savedNotes(vault)).containsAll(notes);
                assertDraftIsTheLastOrLater(vault, said.getLast());
                assertThat(vault.replica().state().nextSeq())
                        .isEqualTo(savedNotes(vault).size() + 1L);
            }
        }
    }

    /// The kill may come between the saving and the saying.
    private static void assertDraftIsTheLastOrLater(Vault vault, String last) {
        var draft = vault.notes().draft(VaultProcess.PERSON);
        if (draft.isPresent()) {
            assertThat(number(draft.get().text())).isGreaterThanOrEqualTo(number(last));
        } else {
            var note = savedNotes(vault).getLast();
            assertThat(number(note)).isGreaterThanOrEqualTo(number(last));
        }
    }

    private static List<String> savedNotes(Vault vault) {
        return vault.replica().pending(100_000, Integer.MAX_VALUE).stream()
                .map(PendingOp::changes)
                .map(changes -> ((PendingOp.Insert) changes.getFirst()).body())
                .map(body -> body.replaceAll(".*\"text\":\"([^\"]*)\".*", "$1"))
                .collect(Collectors.toList());
    }

    private static String withoutStop(String line) {
        return line.substring(0, line.length() - 1);
    }

    private static int number(String text) {
        return Integer.parseInt(text.substring(text.indexOf('-') + 1));
    }
}
