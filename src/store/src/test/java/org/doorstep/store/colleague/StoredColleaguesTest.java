package org.doorstep.store.colleague;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Colleague;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.FeedLine.Put;
import org.doorstep.store.TestFeed;
import org.doorstep.store.TestLaptop;
import org.doorstep.store.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredColleaguesTest {

    private static final Bucket COUNCIL = new Bucket("council", Category.CORE, Sensitivity.OPEN);
    private static final Colleague TOM =
            new Colleague("W00012", "Tom Okafor", "Housing officer", "Housing North", null);

    @TempDir Path folder;

    private TestFeed feed;
    private Vault vault;
    private UUID tom;

    @BeforeEach
    void aLaptopThatKnowsOneColleague() {
        var laptop = new TestLaptop(folder);
        feed = new TestFeed(laptop.ids());
        vault = laptop.enrol();
        tom = feed.id();
        vault.replica().agree(TestFeed.grants(1, 10, COUNCIL));
        vault.replica().fill(COUNCIL.toString(), List.of(told(1, TOM)), "end");
        vault.replica().filled(COUNCIL.toString(), 10);
        vault.replica().checkpoint(10);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void whoWroteSomethingHasANameWithoutANetwork() {
        assertThat(vault.colleagues().byOfficer()).containsOnlyKeys("W00012").containsValue(TOM);
    }

    @Test
    void aNameThatChangedReplacesTheOldOneAndIsTold() {
        List<Set<Topic>> told = new ArrayList<>();
        var married = new Colleague("W00012", "Tom Okafor-Hale", "Housing officer", "South", null);
        try (var _ = vault.changes().listen(topics -> told.add(EnumSet.copyOf(topics)))) {
            vault.replica().stage(List.of(told(2, married)));
            vault.replica().checkpoint(11);
        }

        assertThat(vault.colleagues().byOfficer()).containsEntry("W00012", married);
        assertThat(told.getLast()).contains(Topic.COLLEAGUES).doesNotContain(Topic.PEOPLE);
    }

    @Test
    void colleaguesAreNoCitizens() {
        assertThat(vault.holdings().summary().files()).isZero();
        assertThat(vault.citizens().reread(tom)).isEmpty();
    }

    private Put told(int version, Colleague colleague) {
        return feed.put(COUNCIL, Entities.COLLEAGUE, tom, tom, version, colleague);
    }
}
