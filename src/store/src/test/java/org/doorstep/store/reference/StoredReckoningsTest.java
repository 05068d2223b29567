package org.doorstep.store.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Scope;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.reference.Reference;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.Grants;
import org.doorstep.store.TestFeed;
import org.doorstep.store.TestLaptop;
import org.doorstep.store.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredReckoningsTest {

    private static final Bucket ALL = new Bucket("council", Category.CORE, Sensitivity.OPEN);
    private static final LocalDate JUBILEE = LocalDate.of(2027, 6, 7);

    @TempDir Path folder;

    private Vault vault;
    private TestFeed feed;

    @BeforeEach
    void aLaptopOfTheCouncil() {
        var laptop = new TestLaptop(folder);
        vault = laptop.enrol();
        feed = new TestFeed(laptop.ids());
        vault.replica()
                .agree(
                        new Grants(
                                TestFeed.EPOCH,
                                1,
                                null,
                                TestFeed.TOLD,
                                List.of(new Scope("council", "council", "Wrenford")),
                                List.of(ALL),
                                10));
        vault.replica().filled(ALL.toString(), 10);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void withoutAFileOfTheCouncilThatOfDoorstepCounts() {
        assertThat(holiday(JUBILEE)).isFalse();
        assertThat(holiday(LocalDate.of(2026, 12, 28))).isTrue();
        assertThat(vault.reckonings().current().rules().rules()).isNotEmpty();
    }

    @Test
    void theNewestEditionCountsAsSoonAsItComes() {
        told(reference(2, "2027-06-07"), reference(1, "2027-06-08"));

        assertThat(holiday(JUBILEE)).isTrue();
        assertThat(holiday(JUBILEE.plusDays(1))).isFalse();

        told(reference(3, "2027-06-08"));
        assertThat(holiday(JUBILEE)).isFalse();
    }

    @Test
    void aFileThatThisBuildCannotReadLeavesThatOfDoorstep() {
        told(
                feed.put(
                        ALL,
                        Entities.REFERENCE,
                        feed.id(),
                        feed.id(),
                        1,
                        new Reference("bank-holidays", "", 1, "{\"a newer\": \"form\"}")));

        assertThat(holiday(LocalDate.of(2026, 12, 28))).isTrue();
    }

    private boolean holiday(LocalDate day) {
        return vault.reckonings().current().holidays().days().contains(day);
    }

    private void told(FeedLine... lines) {
        vault.replica().stage(List.of(lines));
        vault.replica().checkpoint(11);
    }

    private FeedLine reference(int edition, String day) {
        var id = feed.id();
        return feed.put(
                ALL,
                Entities.REFERENCE,
                id,
                id,
                1,
                new Reference(
                        "bank-holidays",
                        "",
                        edition,
                        "{\"england-and-wales\": {\"events\": [{\"title\": \"Jubilee\", \"date\": \""
                                + day
                                + "\"}]}}"));
    }
}
