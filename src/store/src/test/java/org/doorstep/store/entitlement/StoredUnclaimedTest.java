package org.doorstep.store.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.store.TestFeed.CORE;
import static org.doorstep.store.TestFeed.HOUSING;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.casework.Opening;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.ServiceState;
import org.doorstep.domain.citizen.ServiceState.Attention;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.entitlement.Hint;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.Replica;
import org.doorstep.store.TestFeed;
import org.doorstep.store.TestLaptop;
import org.doorstep.store.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredUnclaimedTest {

    private static final Bucket BENEFITS =
            new Bucket("team-north", Category.BENEFITS, Sensitivity.NORMAL);

    @TempDir Path folder;

    private TestLaptop laptop;
    private Vault vault;
    private Replica replica;
    private UUID tom;

    @BeforeEach
    void aPensionerWhoRents() {
        laptop = new TestLaptop(folder);
        vault = laptop.enrol();
        replica = vault.replica();
        var feed = new TestFeed(laptop.ids());
        tom = feed.id();
        var tenancy =
                new SourceRecord(
                        "housing",
                        "T-1/1",
                        List.of(new Fact(Field.BIRTH_DATE, "1944-05-17", LocalDate.of(2019, 4, 1))),
                        List.of(),
                        new ServiceState("Tenant", Attention.NONE, null, null, null),
                        List.of(new SourceRecord.Detail("Role", "Tenant")),
                        null);
        feed.fill(
                replica,
                List.of(feed.person(tom)),
                List.of(feed.put(HOUSING, Entities.SOURCE_RECORD, feed.id(), tom, 1, tenancy)));
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void nothingIsHintedToWhoeverDoesNotSeeBenefits() {
        assertThat(vault.unclaimed().of(tom)).isEmpty();
    }

    @Test
    void nothingIsHintedWhileBenefitsAreStillOnTheirWayToTheLaptop() {
        replica.agree(TestFeed.grants(1, 10, CORE, HOUSING, BENEFITS));

        assertThat(vault.unclaimed().of(tom)).isEmpty();
    }

    @Test
    void nothingIsHintedToWhoeverSeesBenefitsOfTheFilesOfAnotherTeamAlone() {
        assertThat(hintedTo(new Bucket("team-south", Category.BENEFITS, Sensitivity.NORMAL)))
                .isEmpty();
    }

    @Test
    void nothingIsHintedToWhoeverMayNotSeeSuchAClaim() {
        assertThat(hintedTo(new Bucket("team-north", Category.BENEFITS, Sensitivity.OPEN)))
                .isEmpty();
    }

    private List<Hint> hintedTo(Bucket benefits) {
        replica.agree(TestFeed.grants(1, 10, CORE, HOUSING, benefits));
        replica.fill(benefits.toString(), List.of(), "end");
        replica.filled(benefits.toString(), 10);
        replica.checkpoint(10);
        return vault.unclaimed().of(tom);
    }

    @Test
    void whoeverSeesBenefitsReadsWhatMayBeClaimedUntilACaseIsOpen() {
        assertThat(hintedTo(BENEFITS))
                .extracting(hint -> hint.benefit().id())
                .containsExactly("housing-benefit");

        var claim =
                vault.cases().toOpen().stream()
                        .filter(edition -> edition.type().id().equals("housing-benefit-claim"))
                        .findFirst()
                        .orElseThrow();
        vault.cases()
                .open(new Opening(tom, claim, null, List.of(), laptop.clock().instant(), null));

        assertThat(vault.unclaimed().of(tom)).isEmpty();
    }
}
