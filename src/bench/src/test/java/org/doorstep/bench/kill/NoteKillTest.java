package org.doorstep.bench.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.doorstep.bench.laptop.EmptyLaptop;
import org.doorstep.domain.note.Draft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real processes, killed while somebody types. How old a lost character may be is measured by
/// [NoteKillCommand]; here, that what the window calls kept is kept.
class NoteKillTest {

    @TempDir Path data;

    @Test
    void whatTheWindowCallsKeptOutlivesAKill() throws Exception {
        var laptop = EmptyLaptop.withCheapKeys(data);
        laptop.enrol();
        var random = new Random(7);
        for (int run = 0; run < 2; run++) {
            Typed typed;
            try (var process = TypistProcess.start(data, random.nextLong())) {
                typed = process.killWithin(random, 60);
            }
            var text = draft(laptop);
            assertThat(Script.begins(text)).isTrue();
            assertThat(text.length())
                    .isGreaterThanOrEqualTo(typed.kept())
                    .isLessThanOrEqualTo(typed.moments().lastKey() + 1);
        }
    }

    @Test
    void aCharacterIsMissingOnlyWhenTheTextFoundEndsBeforeIt() {
        var typed =
                Typed.of(
                        List.of(
                                "typed 1 1000000",
                                "typed 2 1400000",
                                "kept 2",
                                "typed 3 1900000",
                                "typed 4 19"),
                        2_000_000);

        assertThat(typed.kept()).isEqualTo(2);
        assertThat(typed.missing(1, 250)).isEqualTo(1);
        assertThat(typed.missing(2, 250)).isZero();
        assertThat(typed.oldestMissing(2)).isEqualTo(100.0);
    }

    private static String draft(EmptyLaptop laptop) {
        try (var vault = laptop.open()) {
            return vault.notes().draft(Typist.PERSON).map(Draft::text).orElse("");
        }
    }
}
