package org.doorstep.store.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.registry.Entities;
import org.doorstep.store.TestFeed;
import org.doorstep.store.TestLaptop;
import org.doorstep.store.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How closely the laptop asks for a note to be held.
class NoteLevelTest {

    private static final Bucket CHILDREN =
            new Bucket("team-north", Category.CHILDREN, Sensitivity.HIGHLY_RESTRICTED);
    private static final Bucket BENEFITS =
            new Bucket("team-north", Category.BENEFITS, Sensitivity.OPEN);

    @TempDir Path folder;

    private Vault vault;
    private UUID tom;

    @BeforeEach
    void fill() {
        var laptop = new TestLaptop(folder);
        var feed = new TestFeed(laptop.ids());
        vault = laptop.enrol();
        tom = feed.id();
        vault.replica()
                .agree(TestFeed.grants(1, 10, TestFeed.CORE, TestFeed.HOUSING, CHILDREN, BENEFITS));
        vault.replica().fill(TestFeed.CORE.toString(), List.of(feed.person(tom)), "end");
        vault.replica().filled(TestFeed.CORE.toString(), 10);
        vault.replica()
                .fill(
                        CHILDREN.toString(),
                        List.of(
                                feed.put(
                                        CHILDREN,
                                        Entities.SOURCE_RECORD,
                                        feed.id(),
                                        tom,
                                        1,
                                        TestFeed.row("Okafor", "Thomas"))),
                        "end");
        vault.replica().filled(CHILDREN.toString(), 10);
        vault.replica().checkpoint(10);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void aNoteAboutARestrictedChildIsHeldAsCloselyAsTheChildsRecord() {
        assertThat(levelOf(Category.CHILDREN)).isEqualTo(Sensitivity.HIGHLY_RESTRICTED);
    }

    @Test
    void aNoteForAServiceWithoutARecordIsHeldAsMostThingsAre() {
        assertThat(levelOf(Category.HOUSING)).isEqualTo(Sensitivity.NORMAL);
    }

    @Test
    void anOfficerWithoutClearanceWritesOnTheOneLevelThatTheyHold() {
        assertThat(levelOf(Category.BENEFITS)).isEqualTo(Sensitivity.OPEN);
    }

    private Sensitivity levelOf(Category service) {
        return vault.notes().write(tom, new Note(service, "Seen.", null)).header().sensitivity();
    }
}
