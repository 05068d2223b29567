package org.doorstep.store.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.store.TestFeed.HOUSING;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.identity.Unplaced;
import org.doorstep.domain.identity.UnplacedEntries;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.FeedLine.Put;
import org.doorstep.domain.sync.PendingOp.Amendment;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.store.TestFeed;
import org.doorstep.store.TestLaptop;
import org.doorstep.store.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A note that was written while two tenants were taken for one.
class StoredUnplacedTest {

    @TempDir Path folder;

    private Vault vault;
    private UnplacedEntries entries;
    private UUID tom;
    private UUID thomas;
    private Put note;

    @BeforeEach
    void twoTenantsAndANote() {
        var laptop = new TestLaptop(folder);
        vault = laptop.enrol();
        entries = vault.unplaced();
        var feed = new TestFeed(laptop.ids());
        tom = feed.id();
        thomas = feed.id();
        note = note(feed);
        var foreign = note(feed);
        feed.fill(
                vault.replica(),
                List.of(feed.person(tom), feed.person(thomas)),
                List.of(note, foreign, asked(feed, note, thomas), asked(feed, foreign, feed.id())));
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void onlyWhoHoldsBothFilesIsAsked() {
        assertThat(entries.count()).isEqualTo(1);
        var waiting = entries.waiting(10).getFirst();
        assertThat(waiting.entry().header().id()).isEqualTo(note.header().id());
        assertThat(waiting.here()).isEqualTo(tom);
        assertThat(waiting.there()).isEqualTo(thomas);
    }

    @Test
    void aDecisionGoesToTheHubAsOneOpAndCanBeTakenBack() {
        var placed = entries.place(entries.waiting(10).getFirst(), thomas);

        assertThat(entries.count()).isZero();
        var op = vault.replica().pending(10, 1_000_000).getFirst();
        assertThat(((Insert) op.changes().getFirst()).body())
                .contains("\"verdict\":\"belongs\"")
                .contains(thomas.toString());
        assertThat(op.changes().get(1)).isInstanceOf(Amendment.class);

        entries.undo(placed);

        assertThat(entries.count()).isEqualTo(1);
        assertThat(
                        ((Insert)
                                        vault.replica()
                                                .pending(10, 1_000_000)
                                                .get(1)
                                                .changes()
                                                .getFirst())
                                .body())
                .contains(tom.toString());
    }

    private Put note(TestFeed feed) {
        return feed.put(
                HOUSING, Entities.NOTE, feed.id(), tom, 1, new Note(Category.HOUSING, "Met", null));
    }

    private Put asked(TestFeed feed, Put entry, UUID other) {
        return feed.put(
                HOUSING,
                Entities.UNPLACED,
                feed.id(),
                tom,
                1,
                new Unplaced(entry.header().id(), tom, other, Unplaced.State.OPEN));
    }
}
