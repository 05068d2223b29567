package org.doorstep.store.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.store.TestLaptop.PRIYA;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Colleague;
import org.doorstep.domain.access.Scope;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.casework.Awaiting;
import org.doorstep.domain.casework.Case;
import org.doorstep.domain.casework.CaseEntry;
import org.doorstep.domain.casework.CaseEntry.Kind;
import org.doorstep.domain.casework.Cases.Waits;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.registry.EntityType;
import org.doorstep.domain.response.FormResponse;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.Grants;
import org.doorstep.store.TestFeed;
import org.doorstep.store.TestLaptop;
import org.doorstep.store.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredApprovalsTest {

    private static final Bucket CARE =
            new Bucket("team-north", Category.ADULT_CARE, Sensitivity.NORMAL);
    private static final Instant ASKED = TestFeed.TOLD.minusSeconds(86_400);

    @TempDir Path folder;

    private TestLaptop laptop;
    private Vault vault;
    private TestFeed feed;
    private UUID tom;
    private UUID assessment;
    private long revision = 10;

    @BeforeEach
    void anAssessmentOfAColleagueThatWaits() {
        laptop = new TestLaptop(folder);
        vault = laptop.enrol();
        feed = new TestFeed(laptop.ids());
        tom = feed.id();
        assessment = feed.id();
        agree(List.of(TestFeed.NORTH, Scope.leads(TestFeed.NORTH)));
        fill(
                TestFeed.CORE,
                List.of(
                        feed.person(tom),
                        colleague("o-ben", "Housing North"),
                        colleague("o-cat", "Housing South")));
        fill(
                CARE,
                List.of(
                        put("o-ben", Entities.CASE, assessment, waiting("o-ben"), 1),
                        put("o-ben", Entities.CASE_ENTRY, feed.id(), asked(), 1)));
        vault.replica().checkpoint(10);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void whatWaitsIsThereForWhoLeadsTheTeamWithWhoAskedAndSinceWhen() {
        var waits = toApprove().getFirst();

        assertThat(waits.awaiting().run().id()).isEqualTo(assessment);
        assertThat(waits.awaiting().asker()).isEqualTo("o-ben");
        assertThat(waits.awaiting().since()).isEqualTo(ASKED);
        assertThat(waits.written()).isNull();
    }

    @Test
    void theFormThatWasCompletedForItIsThereToBeRead() {
        var form = feed.id();
        told(put("o-ben", Entities.FORM_RESPONSE, form, form(), 1));

        assertThat(toApprove().getFirst().written().header().id()).isEqualTo(form);
    }

    @Test
    void ofSeveralFormsTheNewestIsTheOneThatIsDecidedOn() {
        var second = feed.id();
        told(
                completedAt(second, TestFeed.TOLD.plusSeconds(60)),
                completedAt(feed.id(), TestFeed.TOLD));

        assertThat(toApprove().getFirst().awaiting().newest()).isEqualTo(second);
        assertThat(toApprove().getFirst().written().header().id()).isEqualTo(second);
        var done = approve();
        assertThat(done.turn().entry().form()).isEqualTo(second);
    }

    @Test
    void whoReadAnotherFormIsToldToReadTheNewest() {
        var first = feed.id();
        told(completedAt(first, TestFeed.TOLD));
        told(completedAt(feed.id(), TestFeed.TOLD.plusSeconds(60)));

        assertThatThrownBy(() ->
                        vault.cases()
                                .take(
                                        assessment,
                                        run ->
                                                run.awaiting()
                                                        .orElseThrow()
                                                        .approve(
                                                                first,
                                                                null,
                                                                laptop.clock().instant())))
                .hasMessageContaining("newest form");
        assertThat(toApprove()).hasSize(1);
    }

    @Test
    void theFormOnWhichWasDecidedStandsInTheHistory() {
        var form = feed.id();
        told(completedAt(form, TestFeed.TOLD));
        approve();

        assertThat(vault.cases().of(tom).getFirst().entries().getLast().body().form())
                .isEqualTo(form);
    }

    @Test
    void aDecisionOfAnEarlierBuildThatNamesNoneIsReadAllTheSame() {
        var entries = vault.cases().of(tom).getFirst().entries();

        assertThat(entries)
                .singleElement()
                .satisfies(one -> assertThat(one.body().form()).isNull());
    }

    @Test
    void whatIsApprovedWaitsNoLongerUntilThatIsTakenBack() {
        var done = approve();
        assertThat(toApprove()).isEmpty();
        assertThat(vault.replica().pending(10, 100_000)).hasSize(1);

        vault.cases().takeBack(done);

        assertThat(toApprove()).hasSize(1);
    }

    @Test
    void whoLeadsNoTeamApprovesNothing() {
        agree(List.of(TestFeed.NORTH));

        assertThat(toApprove()).isEmpty();
        assertThatThrownBy(this::approve).hasMessageContaining("Only who leads the team");
    }

    @Test
    void whatSomebodyOfAnotherTeamWorksOnIsForTheirLeader() {
        told(put("o-ben", Entities.CASE, assessment, waiting("o-cat"), 2));

        assertThat(toApprove()).isEmpty();
    }

    @Test
    void whatTheOfficerWroteThemselvesIsNotTheirsToApprove() {
        told(put(PRIYA.id(), Entities.FORM_RESPONSE, feed.id(), form(), 1));

        assertThat(toApprove()).isEmpty();
        assertThatThrownBy(this::approve).hasMessageContaining("Nobody approves their own work");
    }

    private List<Waits> toApprove() {
        return vault.cases().toApprove();
    }

    private org.doorstep.domain.casework.Cases.Done approve() {
        return vault.cases()
                .take(
                        assessment,
                        run ->
                                run.awaiting()
                                        .map((Awaiting one) ->
                                                one.approve(
                                                        one.newest(),
                                                        null,
                                                        laptop.clock().instant()))
                                        .orElseThrow());
    }

    private void agree(List<Scope> scopes) {
        vault.replica()
                .agree(
                        new Grants(
                                TestFeed.EPOCH,
                                1,
                                null,
                                TestFeed.TOLD,
                                scopes,
                                List.of(TestFeed.CORE, CARE),
                                10));
    }

    private FeedLine colleague(String officer, String team) {
        return feed.put(
                TestFeed.CORE,
                Entities.COLLEAGUE,
                feed.id(),
                feed.id(),
                1,
                new Colleague(officer, "Ben Ash", "Social worker", team, null));
    }

    private <T> FeedLine.Put put(String author, EntityType<T> type, UUID id, T body, int version) {
        var put = feed.put(CARE, type, id, tom, version, body);
        var header =
                new Header(
                        id,
                        tom,
                        CARE.category(),
                        CARE.sensitivity(),
                        version,
                        author,
                        TestFeed.TOLD,
                        TestFeed.TOLD);
        return new FeedLine.Put(put.bucket(), put.type(), header, put.body());
    }

    private FeedLine completedAt(UUID id, Instant at) {
        var put = put("o-ben", Entities.FORM_RESPONSE, id, form(), 1);
        var of = put.header();
        var header = new Header(id, tom, of.category(), of.sensitivity(), 1, of.author(), at, at);
        return new FeedLine.Put(put.bucket(), put.type(), header, put.body());
    }

    private static Case waiting(String owner) {
        return new Case(
                Category.ADULT_CARE,
                "care-act-assessment",
                "doorstep-2",
                "Care Act assessment",
                "approval",
                null,
                null,
                owner,
                List.of());
    }

    private CaseEntry asked() {
        return new CaseEntry(
                Category.ADULT_CARE,
                assessment,
                Kind.MOVED,
                "assessment",
                "approval",
                "Waiting for approval",
                null,
                ASKED);
    }

    private FormResponse form() {
        return new FormResponse(
                "care-act-assessment",
                0,
                "Care Act assessment",
                Category.ADULT_CARE,
                "assessment",
                1,
                assessment,
                null,
                Map.of("reason", "A fall"));
    }

    private void fill(Bucket bucket, List<FeedLine> lines) {
        vault.replica().fill(bucket.toString(), lines, "end");
        vault.replica().filled(bucket.toString(), 10);
    }

    private void told(FeedLine... lines) {
        vault.replica().stage(List.of(lines));
        vault.replica().checkpoint(++revision);
    }
}
