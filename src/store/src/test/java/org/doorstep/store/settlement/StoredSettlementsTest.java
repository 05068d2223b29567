package org.doorstep.store.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.store.TestFeed.HOUSING;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Belief;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.Glance;
import org.doorstep.domain.citizen.NameText;
import org.doorstep.domain.citizen.Settlements.Settlement;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.citizen.Statement;
import org.doorstep.domain.reference.Reference;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.search.Directory;
import org.doorstep.domain.search.Nearness;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.domain.task.Task;
import org.doorstep.store.TestFeed;
import org.doorstep.store.TestLaptop;
import org.doorstep.store.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A birth date that an officer settles.
class StoredSettlementsTest {

    private static final String RIGHT = "1979-03-15";

    @TempDir Path folder;

    private Vault vault;
    private TestFeed feed;
    private UUID tom;

    @BeforeEach
    void aTenant() {
        var laptop = new TestLaptop(folder);
        vault = laptop.enrol();
        feed = new TestFeed(laptop.ids());
        tom = feed.id();
        feed.fill(
                vault.replica(),
                List.of(feed.person(tom)),
                List.of(feed.tenancy(tom, "Okafor", "Thomas")));
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void pageAndListsShowItAndTheServiceHasItsTaskInTheSameOp() {
        vault.settlements().settle(tom, settlement());

        assertThat(born()).isEqualTo(RIGHT);
        assertThat(vault.directory().entries(List.of(1)).getFirst().belief().statements())
                .hasSize(1);
        assertThat(vault.tasks().of(tom)).hasSize(1);
        assertThat(vault.replica().pending(10, 1_000_000)).hasSize(1);
        assertThat(vault.replica().pending(10, 1_000_000).getFirst().changes()).hasSize(2);
    }

    @Test
    void searchFindsByWhatWasSettledAndByWhatSourcesSay() {
        vault.settlements().settle(tom, settlement());

        assertThat(births()).containsExactlyInAnyOrder("1979-03-14", RIGHT);
    }

    private List<String> births() {
        var heard = new ArrayList<String>();
        vault.directory()
                .scan(
                        new Directory.Visitor() {
                            @Override
                            public void person(int number, boolean addressHidden, Nearness near) {}

                            @Override
                            public void service(int number, Category service) {}

                            @Override
                            public void visit(int number, Fact fact, boolean current) {
                                if (fact.field() == Field.BIRTH_DATE && current) {
                                    heard.add(fact.value());
                                }
                            }
                        });
        return heard;
    }

    @Test
    void takenBackTheSourceCountsAgain() {
        var settled = vault.settlements().settle(tom, settlement());

        vault.settlements().undo(settled);

        assertThat(born()).isEqualTo("1979-03-14");
    }

    @Test
    void takenBackWhatWasSettledBeforeCountsAgain() {
        vault.settlements().settle(tom, settlement());
        var slip = vault.settlements().settle(tom, settlement("1979-03-16"));

        vault.settlements().undo(slip);

        assertThat(born()).isEqualTo(RIGHT);
    }

    @Test
    void takenBackTheColleaguesWordStandsAsTheirsAndTheContestWithIt() {
        vault.settlements().settle(tom, settlement());
        colleagueSays("1979-03-17");
        assertThat(vault.conflicts().count()).isEqualTo(1);
        var stood = belief().standing(Field.BIRTH_DATE);
        var settled = vault.settlements().settle(tom, over(List.of(RIGHT, "1979-03-17")));
        assertThat(vault.conflicts().count()).isZero();

        vault.settlements().undo(settled);

        assertThat(belief().standing(Field.BIRTH_DATE)).isEqualTo(stood);
        assertThat(vault.conflicts().count()).isEqualTo(1);
        assertThat(vault.replica().pending(10, 1_000_000).getLast().changes())
                .singleElement()
                .satisfies(
                        change -> assertThat(((Insert) change).body()).doesNotContain("\"value\""));
    }

    @Test
    void whatWasSettledSinceStaysWhenTheEarlierIsTakenBack() {
        var first = vault.settlements().settle(tom, settlement("1979-03-16"));
        vault.settlements().settle(tom, settlement());

        vault.settlements().undo(first);

        assertThat(born()).isEqualTo(RIGHT);
    }

    @Test
    void noServiceHearsWhatAnotherSays() {
        var settlement =
                new Settlement(
                        Field.BIRTH_DATE,
                        RIGHT,
                        List.of(Category.HOUSING, Category.BENEFITS),
                        Map.of(
                                Category.HOUSING,
                                List.of("1979-03-14"),
                                Category.BENEFITS,
                                List.of("1979-04-13")),
                        Map.of());
        vault.settlements().settle(tom, settlement);

        assertThat(vault.replica().pending(10, 1_000_000).getFirst().changes())
                .extracting(change -> ((Insert) change).body())
                .noneMatch(body -> body.contains("1979-03-14") && body.contains("1979-04-13"))
                .anyMatch(body -> body.contains("1979-04-13") && body.contains("benefits"));
    }

    @Test
    void rulesOfTheCouncilThatBelieveNoOfficerHold() {
        var rules =
                "{\"rules\": [{\"fields\": [\"birth_date\"], \"believe\": [\"housing\"], \"why\":"
                        + " \"Seen\"}], \"otherwise\": []}";
        feed.fill(
                vault.replica(),
                List.of(
                        feed.person(tom),
                        feed.put(
                                TestFeed.CORE,
                                Entities.REFERENCE,
                                feed.id(),
                                feed.id(),
                                1,
                                new Reference("composition", "", 1, rules))),
                List.of(feed.tenancy(tom, "Okafor", "Thomas")));
        vault.settlements().settle(tom, settlement());

        assertThat(born()).isEqualTo("1979-03-14");
    }

    @Test
    void aSettledNameIsTheNameOnPageAndListsUntilItIsTakenBack() {
        var settled =
                vault.settlements()
                        .settle(
                                tom,
                                new Settlement(
                                        Field.NAME,
                                        new NameText("Okaford", "Tomasz").toString(),
                                        List.of(HOUSING.category()),
                                        Map.of(
                                                Category.HOUSING,
                                                List.of(
                                                        new NameText("Okafor", "Thomas")
                                                                .toString())),
                                        Map.of()));

        assertThat(name()).isEqualTo("OKAFORD, Tomasz");
        var listed = vault.directory().entries(List.of(1)).getFirst();
        assertThat(Glance.of(listed.records(), listed.belief()).name().display())
                .isEqualTo("OKAFORD, Tomasz");

        vault.settlements().undo(settled);

        assertThat(name()).isEqualTo("OKAFOR, Thomas");
    }

    private void colleagueSays(String born) {
        feed.fill(
                vault.replica(),
                List.of(feed.person(tom)),
                List.of(
                        feed.tenancy(tom, "Okafor", "Thomas"),
                        feed.put(
                                HOUSING,
                                Entities.STATEMENT,
                                feed.id(),
                                tom,
                                1,
                                new Statement(
                                        Category.HOUSING,
                                        Field.BIRTH_DATE,
                                        born,
                                        List.of("1979-03-14"),
                                        List.of()))));
    }

    private Belief belief() {
        return vault.directory().entries(List.of(1)).getFirst().belief();
    }

    private static Settlement over(List<String> overruled) {
        return new Settlement(
                Field.BIRTH_DATE,
                "1979-03-16",
                List.of(Category.HOUSING),
                Map.of(Category.HOUSING, overruled),
                Map.of());
    }

    private String name() {
        return SingleView.of(vault.citizens().reread(tom).orElseThrow()).name().display();
    }

    private static Settlement settlement() {
        return settlement(RIGHT);
    }

    private static Settlement settlement(String right) {
        var task =
                new Task(
                        Category.HOUSING,
                        "Change the birth date",
                        null,
                        null,
                        null,
                        List.of(),
                        Task.State.OPEN);
        return new Settlement(
                Field.BIRTH_DATE,
                right,
                List.of(HOUSING.category()),
                Map.of(Category.HOUSING, List.of("1979-03-14")),
                Map.of(Category.HOUSING, task));
    }

    private String born() {
        return SingleView.of(vault.citizens().reread(tom).orElseThrow())
                .value(Field.BIRTH_DATE)
                .orElseThrow()
                .value();
    }
}
