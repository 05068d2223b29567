package org.doorstep.store.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Person;
import org.doorstep.domain.laptop.Holding;
import org.doorstep.domain.note.Draft;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.search.Directory.Entry;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.store.TestFeed;
import org.doorstep.store.TestLaptop;
import org.doorstep.store.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Thomas and Tom turn out to be one person: all of Tom's file goes into Thomas's.
class MergedPeopleTest {

    @TempDir Path folder;

    private TestFeed feed;
    private Vault vault;
    private UUID thomas;
    private UUID tom;
    private UUID tomsTenancy;

    @BeforeEach
    void fill() {
        var laptop = new TestLaptop(folder);
        feed = new TestFeed(laptop.ids());
        vault = laptop.enrol();
        thomas = feed.id();
        tom = feed.id();
        var tenancy = feed.tenancy(tom, "Okafor", "Tom");
        tomsTenancy = tenancy.id();
        feed.fill(
                vault.replica(),
                List.of(feed.person(thomas), feed.person(tom)),
                List.of(feed.tenancy(thomas, "Okafor", "Thomas"), tenancy));
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void whoeverStandsForThemselvesIsNobodyElse() {
        assertThat(vault.citizens().survivor(tom)).isEmpty();
        assertThat(vault.citizens().survivor(feed.id())).isEmpty();
    }

    @Test
    void afterTheMergerTheOldIdLeadsToTheSurvivor() {
        merge(tom, thomas);

        assertThat(vault.citizens().reread(tom)).isEmpty();
        assertThat(vault.citizens().survivor(tom)).contains(thomas);
        assertThat(vault.citizens().reread(thomas).orElseThrow().records()).hasSize(2);
    }

    @Test
    void mergersThatFollowEachOtherLeadToTheLast() {
        var third = feed.id();
        checkpoint(11, List.of(feed.person(third)));
        merge(tom, thomas);
        checkpoint(13, List.of(merged(thomas, third)));
        assertThat(vault.citizens().reread(thomas)).isEmpty();

        assertThat(vault.citizens().survivor(tom)).contains(third);
    }

    @Test
    void aSurvivorWhomTheLaptopDoesNotHoldIsNotLedTo() {
        var elsewhere = feed.id();
        checkpoint(11, List.of(merged(tom, thomas, elsewhere)));

        assertThat(vault.citizens().survivor(tom)).isEmpty();
    }

    @Test
    void theListsNameThemOnce() {
        merge(tom, thomas);

        assertThat(vault.holdings().page(0, 10))
                .extracting(Holding::person)
                .containsExactly(thomas);
        assertThat(vault.holdings().summary().files()).isEqualTo(1);
        assertThat(vault.directory().entries(numbers())).extracting(Entry::person).contains(thomas);
    }

    @Test
    void theDraftForTheOldIdBecomesTheSurvivorsOnce() {
        keep(tom, "Rang");
        assertThat(vault.notes().inherit(thomas)).isEmpty();

        merge(tom, thomas);

        assertThat(vault.notes().inherit(thomas))
                .get()
                .returns("Rang", Draft::text)
                .returns(thomas, Draft::person);
        assertThat(vault.notes().inherit(thomas)).isEmpty();
        assertThat(vault.notes().drafts()).singleElement().returns(thomas, Draft::person);
    }

    @Test
    void theDraftForTheOldIdIsNotPutOverOneForTheSurvivor() {
        keep(tom, "Rang");
        keep(thomas, "Came");

        merge(tom, thomas);

        assertThat(vault.notes().inherit(thomas)).isEmpty();
        assertThat(vault.notes().drafts())
                .extracting(Draft::text)
                .containsExactlyInAnyOrder("Rang", "Came");
    }

    private void keep(UUID person, String text) {
        vault.notes()
                .keep(
                        new Draft(
                                person,
                                Category.HOUSING,
                                text,
                                TestFeed.TOLD.plus(Duration.ofDays(1))));
    }

    private void merge(UUID person, UUID into) {
        checkpoint(
                12,
                List.of(
                        merged(person, into),
                        feed.put(
                                TestFeed.HOUSING,
                                Entities.SOURCE_RECORD,
                                tomsTenancy,
                                into,
                                2,
                                TestFeed.row("Okafor", "Tom"))));
    }

    private FeedLine merged(UUID person, UUID into) {
        return merged(person, into, into);
    }

    private FeedLine merged(UUID person, UUID file, UUID into) {
        return feed.put(TestFeed.CORE, Entities.PERSON, person, file, 2, new Person(into));
    }

    private void checkpoint(long revision, List<FeedLine> lines) {
        vault.replica().stage(lines);
        vault.replica().checkpoint(revision);
    }

    private List<Integer> numbers() {
        var numbers = new ArrayList<Integer>();
        for (int number = 1; number < 10; number++) {
            numbers.add(number);
        }
        return numbers;
    }
}
