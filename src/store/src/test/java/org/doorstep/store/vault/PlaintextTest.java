package org.doorstep.store.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Look;
import org.doorstep.domain.note.Draft;
import org.doorstep.domain.note.Note;
import org.doorstep.store.TestFeed;
import org.doorstep.store.TestLaptop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing about citizens lies on the disk in the clear, while a vault is in use or after.
class PlaintextTest {

    private static final List<String> SENTINELS =
            List.of(
                    "SentinelFamily",
                    "SentinelGiven",
                    "SentinelEvent",
                    "SentinelNote",
                    "SentinelDraft",
                    "SentinelSetting",
                    "SentinelReason",
                    "Housing North",
                    "Spoke",
                    TestLaptop.PASSPHRASE);

    @TempDir Path folder;

    @Test
    void noFileOfTheDataFolderHoldsAWordOfACitizen() {
        var laptop = new TestLaptop(folder);
        var feed = new TestFeed(laptop.ids());
        var tom = feed.id();
        try (var vault = laptop.enrol()) {
            feed.fill(
                    vault.replica(),
                    List.of(feed.person(tom)),
                    List.of(
                            feed.tenancy(tom, "SentinelFamily", "SentinelGiven"),
                            feed.event(tom, "SentinelEvent")));
            vault.replica().stage(List.of(feed.event(tom, "SentinelEvent staged")));
            var look = new Look(tom, "o-priya", laptop.clock().instant(), "SentinelReason");
            vault.citizens().open(look).orElseThrow();
            vault.notes().write(tom, new Note(Category.HOUSING, "SentinelNote. Spoke.", null));
            vault.notes()
                    .keep(
                            new Draft(
                                    tom,
                                    Category.HOUSING,
                                    "SentinelDraft",
                                    laptop.clock().instant()));
            vault.settings().put("recent", "SentinelSetting");
            assertNothingInTheClear();
        }
        assertNothingInTheClear();
    }

    private void assertNothingInTheClear() {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(SENTINELS)
                        .as(file.toString())
                        .noneMatch(sentinel -> content.contains(sentinel));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
