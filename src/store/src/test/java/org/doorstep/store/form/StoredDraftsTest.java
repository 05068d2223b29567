package org.doorstep.store.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.draft.Drafts.Waiting;
import org.doorstep.domain.draft.Unfinished;
import org.doorstep.domain.form.Form;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.response.FormResponse;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.FeedLine.Leave;
import org.doorstep.domain.sync.FeedLine.Put;
import org.doorstep.domain.sync.Outcome;
import org.doorstep.domain.sync.Outcome.Result;
import org.doorstep.domain.sync.PendingOp;
import org.doorstep.domain.sync.PendingOp.Amendment;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.domain.team.Assignment;
import org.doorstep.protocol.json.Json;
import org.doorstep.store.TestFeed;
import org.doorstep.store.TestLaptop;
import org.doorstep.store.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredDraftsTest {

    private static final String CHECK = "form/tenancy-and-household-check";
    private static final Bucket OWN =
            new Bucket("drafts-o-priya", Category.HOUSING, Sensitivity.NORMAL);
    private static final Instant BEGUN = Instant.parse("2026-10-29T09:30:00Z");
    private static final Json JSON = new Json();

    @TempDir Path folder;

    private TestLaptop laptop;
    private Vault vault;
    private TestFeed feed;
    private UUID person;
    private long revision = 10;

    @BeforeEach
    void aLaptopWithAFile() {
        laptop = new TestLaptop(folder);
        vault = laptop.enrol();
        feed = new TestFeed(laptop.ids());
        person = feed.id();
        vault.replica().agree(TestFeed.grants(1, 10, TestFeed.CORE, TestFeed.HOUSING, OWN));
        fill(TestFeed.CORE, feed.person(person));
        fill(TestFeed.HOUSING, feed.tenancy(person, "Okafor", "Thomas"));
        fill(OWN);
        vault.replica().checkpoint(10);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void theWholeOfWhatIsKeptIsSentButForPhotosAndFiles() {
        keep("about_visit", "Damp in the");
        keep("condition_photos", "{\"sha256\":\"ab\"}");

        vault.drafts().send(person, CHECK);

        var sent = (Insert) onlyChange(last());
        var draft = JSON.read(sent.body(), Unfinished.class);
        assertThat(sent.header().category()).isEqualTo(Category.HOUSING);
        assertThat(sent.header().sensitivity()).isEqualTo(Sensitivity.NORMAL);
        assertThat(draft.owners()).containsExactly("o-priya");
        assertThat(draft.title()).isEqualTo("Tenancy and household check");
        assertThat(draft.answers()).containsExactly(Map.entry("about_visit", "Damp in the"));
    }

    @Test
    void whatTheHubHasIsNotSentAgainAndWhatIsNewerIsAChange() {
        keep("about_visit", "Damp in the");
        vault.drafts().send(person, CHECK);
        vault.drafts().send(person, CHECK);
        assertThat(pending()).hasSize(1);
        taken();

        keep("about_visit", "Damp in the hall");
        vault.drafts().send(person, CHECK);

        var change = (Amendment) onlyChange(last());
        assertThat(change.edit().set()).containsOnlyKeys("answers", "kept_at");
        assertThat(change.edit().baseVersion()).isEqualTo(1);
    }

    @Test
    void whileTheLastOfItWaitsOnlyLeavingSendsMore() {
        keep("about_visit", "Damp in the");
        vault.drafts().send(person, CHECK);
        keep("about_visit", "Damp in the hall");

        vault.drafts().send(person, CHECK);
        assertThat(pending()).hasSize(1);
        vault.drafts().sendAll();

        assertThat(pending()).hasSize(2);
    }

    @Test
    void whatIsKeptSurvivesWhateverBecomesOfWhatWasSent() {
        keep("about_visit", "Damp in the");
        vault.drafts().send(person, CHECK);
        var draft = onlyChange(last()).record();
        taken();

        told(new Leave(OWN.toString(), draft));

        assertThat(vault.answers().of(person, CHECK)).containsEntry("about_visit", "Damp in the");
    }

    @Test
    void afterItWasTakenOverOnlyWhatIsNewerIsToldBesides() {
        keep(".edition", "0");
        keep("about_visit", "Damp in the");
        vault.drafts().send(person, CHECK);
        var draft = onlyChange(last()).record();
        taken();
        told(new Leave(OWN.toString(), draft), givenToSam());

        vault.drafts().sendAll();
        assertThat(pending()).isEmpty();
        keep("about_visit", "Damp in the hall");
        vault.drafts().sendAll();

        assertThat(onlyChange(last())).isInstanceOf(Insert.class);
        assertThat(onlyChange(last()).record()).isNotEqualTo(draft);
        var given = vault.drafts().goOn(person, CHECK).given();
        assertThat(given).isNotNull();
        assertThat(given.name()).isEqualTo("o-sam");
    }

    @Test
    void whatWasHandedOverIsFoundAndGoneOnWithAndThenIsTheOfficersOwn() {
        var draft = feed.id();
        told(handed(draft, 2, "Damp in the", "o-sam", "o-priya"));

        assertThat(vault.drafts().waiting())
                .singleElement()
                .returns(draft, Waiting::draft)
                .returns("o-sam", Waiting::name)
                .returns(true, Waiting::handed)
                .returns(BEGUN, Waiting::begunAt);
        assertThat(vault.answers().begun(person)).containsExactly(CHECK);
        var standing = vault.drafts().goOn(person, CHECK);

        assertThat(standing.handed()).isNotNull();
        assertThat(standing.handed().name()).isEqualTo("o-sam");
        assertThat(vault.drafts().waiting()).isEmpty();
        assertThat(vault.answers().of(person, CHECK)).containsEntry("about_visit", "Damp in the");
        keep("about_visit", "Damp in the hall");
        vault.drafts().send(person, CHECK);
        var change = (Amendment) onlyChange(last());
        assertThat(change.record()).isEqualTo(draft);
        assertThat(change.edit().baseVersion()).isEqualTo(2);
    }

    @Test
    void whatSomebodyElseTypedBesidesIsShownAndNeverMixedIn() {
        told(handed(feed.id(), 2, "Damp in the", "o-sam", "o-priya"));
        vault.drafts().goOn(person, CHECK);
        told(handed(feed.id(), 1, "Damp everywhere", "o-sam"));

        var standing = vault.drafts().goOn(person, CHECK);

        assertThat(standing.beside()).hasSize(1);
        var beside = standing.beside().getFirst();
        assertThat(beside.name()).isEqualTo("o-sam");
        assertThat(beside.own()).isFalse();
        assertThat(beside.typed()).containsEntry("about_visit", "Damp everywhere");
        assertThat(vault.answers().of(person, CHECK)).containsEntry("about_visit", "Damp in the");
    }

    @Test
    void whatCameBackWithTheWordsOfOthersIsNotOverwrittenByTheOldOnes() {
        keep("about_visit", "Damp, says Priya");
        vault.drafts().send(person, CHECK);
        var draft = onlyChange(last()).record();
        taken();
        told(handed(draft, 4, "Damp, says Sam", "o-priya", "o-sam", "o-priya"));
        keep("about_visit", "Damp, says Priya again");

        vault.drafts().sendAll();

        assertThat(onlyChange(last())).isInstanceOf(Insert.class);
        assertThat(vault.drafts().goOn(person, CHECK).beside())
                .singleElement()
                .satisfies(beside -> assertThat(beside.own()).isTrue());
    }

    @Test
    void whatCameBackIsGoneOnWithWhereNothingWasTypedSince() {
        keep("about_visit", "Damp, says Priya");
        keep("condition_photos", "{\"sha256\":\"ab\"}");
        vault.drafts().send(person, CHECK);
        var draft = onlyChange(last()).record();
        taken();
        told(handed(draft, 4, "Damp, says Sam", "o-priya", "o-sam", "o-priya"));

        var standing = vault.drafts().goOn(person, CHECK);

        assertThat(standing.beside()).isEmpty();
        assertThat(vault.answers().of(person, CHECK))
                .containsEntry("about_visit", "Damp, says Sam")
                .containsEntry("condition_photos", "{\"sha256\":\"ab\"}");
    }

    @Test
    void whatTheHubTookBesideIsNotReplacedByWhatItLiesBeside() {
        keep("about_visit", "Damp, at home");
        vault.drafts().send(person, CHECK);
        var draft = onlyChange(last()).record();
        taken();
        told(
                handed(draft, 2, "Damp, in the office", "o-priya"),
                handed(feed.id(), 1, "Damp, at home", "o-priya"));

        vault.drafts().goOn(person, CHECK);

        assertThat(vault.answers().of(person, CHECK)).containsEntry("about_visit", "Damp, at home");
    }

    @Test
    void whatWasTypedSinceItCameBackStandsBesideTheWordsOfWhoHadIt() {
        keep("about_visit", "Damp, says Priya");
        vault.drafts().send(person, CHECK);
        var draft = onlyChange(last()).record();
        taken();
        keep("about_visit", "Damp, says Priya again");
        told(handed(draft, 4, "Damp, says Sam", "o-priya", "o-sam", "o-priya"));

        assertThat(vault.drafts().goOn(person, CHECK).beside())
                .singleElement()
                .satisfies(beside -> assertThat(beside.name()).isEqualTo("o-sam"))
                .satisfies(beside -> assertThat(beside.returned()).isTrue());
        assertThat(vault.answers().of(person, CHECK))
                .containsEntry("about_visit", "Damp, says Priya again");
    }

    @Test
    void whoeverLeavesAFormSendsTheRestOfItAlsoWhileTheFirstStillWaits() {
        keep("about_visit", "Damp in the");
        vault.drafts().send(person, CHECK);
        keep("about_visit", "Damp in the hall");

        vault.drafts().leave(person, CHECK);

        assertThat(pending()).hasSize(2);
    }

    @Test
    void itEndsInTheOpThatCompletesTheForm() {
        keep("about_visit", "Damp in the hall");
        vault.drafts().send(person, CHECK);
        var draft = onlyChange(last()).record();
        taken();

        vault.forms().complete(person, response(), List.of(), CHECK);

        assertThat(last().changes())
                .anyMatch(change ->
                        change instanceof Amendment amendment
                                && amendment.record().equals(draft)
                                && amendment.edit().deletes());
        assertThat(vault.drafts().waiting()).isEmpty();
    }

    @Test
    void whatLiesBesideAndSaysNoMoreEndsWithIt() {
        keep("about_visit", "Damp in the hall");
        vault.drafts().send(person, CHECK);
        var draft = onlyChange(last()).record();
        taken();
        var same = feed.id();
        told(
                handed(same, 1, "Damp in the hall", "o-priya"),
                handed(feed.id(), 1, "Damp everywhere", "o-priya"));

        vault.answers().discard(person, CHECK);

        assertThat(last().changes())
                .extracting(PendingOp.Change::record)
                .containsExactlyInAnyOrder(draft, same);
    }

    @Test
    void thrownAwayItIsGoneAtTheHubToo() {
        keep("about_visit", "Damp in the hall");
        vault.drafts().send(person, CHECK);
        taken();

        vault.answers().discard(person, CHECK);

        assertThat(((Amendment) onlyChange(last())).edit().deletes()).isTrue();
        assertThat(vault.drafts().waiting()).isEmpty();
    }

    @Test
    void whatWasHandedOverAndNotOpenedLeavesWithTheFile() {
        var draft = feed.id();
        told(handed(draft, 2, "Damp in the", "o-sam", "o-priya"));

        vault.replica().agree(TestFeed.grants(1, revision, OWN));

        assertThat(vault.drafts().waiting()).isEmpty();
        assertThat(vault.drafts().goOn(person, CHECK).beside()).isEmpty();
        assertThat(vault.answers().of(person, CHECK)).isEmpty();
    }

    private void keep(String name, String typed) {
        laptop.clock().move(Duration.ofSeconds(30));
        vault.answers().keep(person, CHECK, name, typed);
    }

    private List<PendingOp> pending() {
        return vault.replica().pending(10, 100_000);
    }

    private PendingOp last() {
        return pending().getLast();
    }

    private static PendingOp.Change onlyChange(PendingOp op) {
        assertThat(op.changes()).hasSize(1);
        return op.changes().getFirst();
    }

    /// The hub takes what waits, and says so with the next checkpoint.
    private void taken() {
        var ops = pending();
        revision++;
        vault.replica()
                .settle(
                        ops.stream()
                                .map(op ->
                                        new Outcome(
                                                op.seq(),
                                                Result.APPLIED,
                                                null,
                                                revision,
                                                List.of()))
                                .toList());
        var puts =
                ops.stream()
                        .map(op -> (Insert) onlyChange(op))
                        .<FeedLine>map(one ->
                                feed.put(OWN, one.type(), one.record(), person, 1, one.body()))
                        .toList();
        vault.replica().stage(puts);
        vault.replica().checkpoint(revision);
    }

    private void told(FeedLine... lines) {
        revision++;
        vault.replica().stage(List.of(lines));
        vault.replica().checkpoint(revision);
    }

    private Put givenToSam() {
        var now = laptop.clock().instant();
        var header =
                new Header(
                        feed.id(),
                        person,
                        Category.CORE,
                        Sensitivity.OPEN,
                        1,
                        "o-lea",
                        now.plusSeconds(1),
                        now.plusSeconds(1));
        var assignment = new Assignment("team-north", List.of("o-priya"), "o-sam", null);
        return new Put(
                TestFeed.CORE.toString(),
                Entities.ASSIGNMENT.name(),
                header,
                JSON.write(assignment));
    }

    private Put handed(UUID draft, int version, String words, String... owners) {
        return feed.put(
                OWN,
                Entities.UNFINISHED,
                draft,
                person,
                version,
                new Unfinished(
                        List.of(owners),
                        BEGUN,
                        BEGUN,
                        CHECK,
                        "Tenancy and household check",
                        Category.HOUSING,
                        Map.of("about_visit", words)));
    }

    private static FormResponse response() {
        return new FormResponse(
                "tenancy-and-household-check",
                Form.SHIPPED,
                "Tenancy check",
                Category.HOUSING,
                "tenancy",
                1,
                null,
                null,
                Map.of("bedrooms", 2L));
    }

    private void fill(Bucket bucket, FeedLine... lines) {
        vault.replica().fill(bucket.toString(), List.of(lines), "end");
        vault.replica().filled(bucket.toString(), 10);
    }
}
