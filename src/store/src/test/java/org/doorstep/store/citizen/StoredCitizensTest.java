package org.doorstep.store.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Look;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.laptop.Holding;
import org.doorstep.domain.note.Draft;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.search.Directory;
import org.doorstep.domain.search.Directory.Entry;
import org.doorstep.domain.search.Nearness;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.protocol.json.Json;
import org.doorstep.store.TestFeed;
import org.doorstep.store.TestLaptop;
import org.doorstep.store.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the screens ask of a vault with two citizens.
class StoredCitizensTest {

    private static final Caution HIDE =
            new Caution(Caution.Level.DO_NOT_DISCLOSE, "Address not to be disclosed", null, null);

    @TempDir Path folder;

    private TestLaptop laptop;
    private Vault vault;
    private UUID tom;
    private UUID ann;

    @BeforeEach
    void fill() {
        laptop = new TestLaptop(folder);
        var feed = new TestFeed(laptop.ids());
        vault = laptop.enrol();
        tom = feed.id();
        ann = feed.id();
        feed.fill(
                vault.replica(),
                List.of(feed.person(tom), feed.person(ann), feed.involvement(tom)),
                List.of(
                        feed.tenancy(tom, "Okafor", "Thomas"),
                        feed.put(
                                TestFeed.HOUSING,
                                Entities.SOURCE_RECORD,
                                feed.id(),
                                ann,
                                1,
                                TestFeed.row("Adébáyọ̀", "Ann", HIDE)),
                        feed.event(tom, "Boiler")));
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void openingAFileSavesTheLookForTheHub() {
        var look = look(tom);
        vault.citizens().open(look).orElseThrow();

        var op = vault.replica().pending(10, 1_000_000).getFirst();
        assertThat(((Insert) op.changes().getFirst()).header().author()).isEqualTo("o-priya");
        assertThat(new Json().read(((Insert) op.changes().getFirst()).body(), Look.class))
                .isEqualTo(look);
    }

    @Test
    void readingAnOpenFileAgainIsNoNewLook() {
        vault.citizens().reread(tom).orElseThrow();

        assertThat(vault.replica().state().waiting()).isZero();
    }

    @Test
    void whomTheLaptopDoesNotHoldIsNotLookedAt() {
        assertThat(vault.citizens().open(look(UUID.randomUUID()))).isEmpty();
        assertThat(vault.replica().state().waiting()).isZero();
    }

    @Test
    void aFileHoldsNothingOfAnother() {
        var file = vault.citizens().reread(ann).orElseThrow();

        assertThat(file.events()).isEmpty();
        assertThat(file.involvements()).isEmpty();
        assertThat(file.records()).hasSize(1);
    }

    @Test
    void aNoteIsInTheFileAtOnceAndEndsTheDraft() {
        vault.notes().keep(draft(tom, "Spoke"));
        var written = vault.notes().write(tom, new Note(Category.HOUSING, "Spoke to Tom.", null));

        assertThat(vault.citizens().reread(tom).orElseThrow().notes()).containsExactly(written);
        assertThat(vault.notes().draft(tom)).isEmpty();
        assertThat(written.header().category()).isEqualTo(Category.HOUSING);
        assertThat(written.header().author()).isEqualTo("o-priya");
    }

    @Test
    void aCorrectionPointsBack() {
        var first = vault.notes().write(tom, new Note(Category.HOUSING, "Tuesday.", null));
        var second =
                vault.notes()
                        .write(
                                tom,
                                new Note(Category.HOUSING, "", first.header().id())
                                        .with("Wednesday.", "It was a day later", null));

        assertThat(vault.citizens().reread(tom).orElseThrow().notes())
                .containsExactly(first, second);
    }

    @Test
    void aBlankNoteIsRefused() {
        assertThatThrownBy(() -> vault.notes().write(tom, new Note(Category.HOUSING, " ", null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDraftIsKeptForEachPersonAndTheNewestComesFirst() {
        vault.notes().keep(draft(tom, "a"));
        vault.notes().keep(draft(tom, ""));
        laptop.clock().move(Duration.ofMinutes(1));
        vault.notes().keep(draft(ann, "b"));

        assertThat(vault.notes().drafts()).extracting(Draft::text).containsExactly("b", "");
        vault.notes().discard(ann);
        assertThat(vault.notes().draft(ann)).isEmpty();
        assertThat(vault.notes().draft(tom)).isPresent();
    }

    @Test
    void theDirectoryReadsEveryPersonOnceWithWhetherTheAddressIsHidden() {
        var heard = new ArrayList<String>();
        vault.directory()
                .scan(
                        new Directory.Visitor() {
                            @Override
                            public void person(int number, boolean addressHidden, Nearness near) {
                                heard.add(number + (addressHidden ? " hidden" : ""));
                            }

                            @Override
                            public void service(int number, Category service) {}

                            @Override
                            public void visit(int number, Fact fact, boolean current) {
                                heard.add(number + " " + fact.value());
                            }
                        });

        assertThat(heard)
                .containsExactly(
                        "1",
                        "1 Okafor",
                        "1 Thomas",
                        "1 1979-03-14",
                        "2 hidden",
                        "2 Adébáyọ̀",
                        "2 Ann",
                        "2 1979-03-14");
    }

    @Test
    void entriesComeInTheOrderAskedForAndWithoutWhomTheLaptopDoesNotHold() {
        var entries = vault.directory().entries(List.of(2, 77, 1));

        assertThat(entries).extracting(Entry::person).containsExactly(ann, tom);
        assertThat(entries.get(1).services()).containsExactly(Category.HOUSING);
        assertThat(entries.get(1).records().getFirst().body())
                .isEqualTo(TestFeed.row("Okafor", "Thomas"));
    }

    @Test
    void whatTheLaptopHoldsIsListedByName() {
        var page = vault.holdings().page(0, 10);

        assertThat(page)
                .extracting(Holding::name)
                .containsExactly("ADÉBÁYỌ̀, Ann", "OKAFOR, Thomas");
        assertThat(page.getLast().records()).isEqualTo(4);
        assertThat(page.getLast().why()).containsExactly(TestFeed.NORTH);
        assertThat(vault.holdings().page(1, 10)).hasSize(1);
        assertThat(vault.holdings().page(5, 10)).isEmpty();
    }

    @Test
    void theSummaryCounts() {
        vault.notes().write(tom, new Note(Category.HOUSING, "Spoke to Tom.", null));
        var summary = vault.holdings().summary();

        assertThat(summary.files()).isEqualTo(2);
        assertThat(summary.records()).isEqualTo(7);
        assertThat(summary.waiting()).isEqualTo(1);
        assertThat(summary.bytes()).isPositive();
    }

    @Test
    void theSizeIsTheSameWhenTheLogHasBeenWorkedIn() {
        vault.notes().write(tom, new Note(Category.HOUSING, "Spoke to Tom.", null));
        var before = vault.holdings().summary().bytes();

        vault.close();
        vault = laptop.open();

        assertThat(vault.holdings().summary().bytes()).isEqualTo(before);
    }

    @Test
    void aSettingIsPutReplacedAndRemoved() {
        vault.settings().put("theme", "dark");
        vault.settings().put("theme", "light");
        assertThat(vault.settings().get("theme")).contains("light");

        vault.settings().remove("theme");
        assertThat(vault.settings().get("theme")).isEmpty();
    }

    private Draft draft(UUID person, String text) {
        return new Draft(person, Category.HOUSING, text, laptop.clock().instant());
    }

    private static Look look(UUID person) {
        return new Look(
                person, "o-priya", Instant.parse("2026-11-01T09:00:00.123456Z"), "Housing North");
    }
}
