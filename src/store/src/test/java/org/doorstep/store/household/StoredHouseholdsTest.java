package org.doorstep.store.household;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.Kin;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.citizen.Tie;
import org.doorstep.domain.household.Households.Known;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.FeedLine.Put;
import org.doorstep.store.TestFeed;
import org.doorstep.store.TestLaptop;
import org.doorstep.store.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredHouseholdsTest {

    @TempDir Path folder;

    private TestFeed feed;
    private Vault vault;
    private UUID ada;
    private UUID ben;
    private UUID far;
    private Put adasRow;

    @BeforeEach
    void fill() {
        var laptop = new TestLaptop(folder);
        feed = new TestFeed(laptop.ids());
        vault = laptop.enrol();
        ada = feed.id();
        ben = feed.id();
        far = feed.id();
        adasRow = row(ada, feed.id(), 1, "999000000012", "HB1");
        feed.fill(
                vault.replica(),
                List.of(feed.person(ada), feed.person(ben), feed.person(far)),
                List.of(
                        adasRow,
                        row(ben, feed.id(), 1, "999000000012", "HB2"),
                        row(far, feed.id(), 1, "999000000077", "HB3")));
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void whoIsGivenTheSamePropertyIsKnownThePersonFirst() {
        assertThat(people(ben)).containsExactly(ben, ada);
        assertThat(people(far)).containsExactly(far);
        assertThat(vault.households().around(ben).getLast().records()).hasSize(1);
    }

    @Test
    void whoStandsUnderTheSameReferenceIsKnownWithTheirTies() {
        checkpoint(11, row(far, feed.id(), 1, "999000000077", "HB1"));

        assertThat(people(ada)).containsExactly(ada, ben, far);
        assertThat(vault.households().around(far).getFirst().records())
                .last()
                .satisfies(row ->
                        assertThat(row.body().ties())
                                .containsExactly(new Tie(Kin.PARTNER, "HB1", null)));
    }

    @Test
    void whoMovedAwayByTheNewestExtractSharesNothingAnyMore() {
        checkpoint(11, row(ada, adasRow.id(), 2, "999000000055", "HB1"));

        assertThat(people(ben)).containsExactly(ben);
    }

    @Test
    void aRowThatTheOfficerMayNoLongerSeeTiesNobody() {
        vault.replica().agree(TestFeed.grants(1, 11, TestFeed.CORE));

        assertThat(people(ben)).containsExactly(ben);
    }

    @Test
    void whomTheLaptopDoesNotHoldHasNoHousehold() {
        assertThat(vault.households().around(feed.id())).isEmpty();
    }

    private Set<UUID> people(UUID person) {
        return vault.households().around(person).stream()
                .map(Known::person)
                .collect(toCollection(LinkedHashSet::new));
    }

    private void checkpoint(long revision, FeedLine... lines) {
        vault.replica().stage(List.of(lines));
        vault.replica().checkpoint(revision);
    }

    private Put row(UUID person, UUID id, int version, String uprn, String claim) {
        var body =
                new SourceRecord(
                        "housing",
                        "T" + id,
                        List.of(
                                new Fact(Field.FAMILY_NAME, "Quist", null),
                                new Fact(Field.UPRN, uprn, null)),
                        List.of(),
                        null,
                        List.of(),
                        null,
                        List.of(new Tie(Kin.PARTNER, claim, null)));
        return feed.put(TestFeed.HOUSING, Entities.SOURCE_RECORD, id, person, version, body);
    }
}
