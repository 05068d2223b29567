package org.doorstep.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.hub.ops.Ops.line;
import static org.doorstep.hub.ops.Ops.note;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.doorstep.domain.access.Category;
import org.doorstep.hub.feed.Sequencer;
import org.doorstep.hub.fixture.Town;
import org.doorstep.hub.record.Version;
import org.doorstep.protocol.sync.ChangeLine;
import org.doorstep.protocol.sync.ProblemCard;
import org.doorstep.protocol.sync.SessionAnswer.BucketCard;
import org.doorstep.protocol.sync.WaitAnswer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The conversation of laptops with a hub, over real HTTP.
class SyncTest {

    private static final String HOUSING_A = "team-a/housing/1";

    @RegisterExtension static final RunningHub HUB = new RunningHub();

    private static Town town;
    private static UUID file;
    private static UUID elsewhere;

    @BeforeAll
    static void people() {
        town = HUB.town();
        town.scope("team-a", "team");
        town.scope("team-b", "team");
        town.allow("housing", Category.CORE, 0);
        town.allow("housing", Category.HOUSING, 1);
        town.officer("anna", "housing", 1, "team-a");
        town.officer("ben", "housing", 1, "team-a");
        town.officer("cara", "housing", 1, "team-b");
        HUB.offerAll();
        file = town.file("team-a");
        elsewhere = town.file("team-b");
    }

    @Test
    void aHubThatWentBackUnnoticedTurnsLaptopsAwayBeforeTheyMixTwoHistories() {
        var laptop = Laptop.enrolled(HUB.as("anna"));
        var session = laptop.session();

        assertThat(laptop.askSession(session.epoch(), session.revision()).status()).isEqualTo(200);
        var answer = laptop.askSession(session.epoch(), session.revision() + 1);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem().type()).isEqualTo(ProblemCard.WENT_BACK);
        assertThat(laptop.askSession(UUID.randomUUID(), session.revision() + 1).status())
                .isEqualTo(200);
    }

    @Test
    void aSessionSaysWhoIAmAndWhatTheLaptopMayHold() {
        var session = Laptop.enrolled(HUB.as("anna")).session();

        assertThat(session.officer().name()).isEqualTo("Officer anna");
        assertThat(session.officer().role()).isEqualTo("housing");
        assertThat(session.expectedSeq()).isEqualTo(1);
        assertThat(session.takes()).contains("note", "unfinished_note").doesNotContain("link");
        assertThat(session.buckets())
                .extracting(BucketCard::id)
                .containsExactlyInAnyOrder(
                        "team-a/core/0",
                        "team-a/housing/0",
                        HOUSING_A,
                        "drafts-anna/core/0",
                        "drafts-anna/housing/0",
                        "drafts-anna/housing/1");
    }

    @Test
    void enrollingAgainIsNoError() {
        assertThat(Laptop.enrolled(HUB.as("anna")).enrol().status()).isEqualTo(200);
    }

    @Test
    void aLaptopThatIsNotEnrolledHasNoSession() {
        var stranger = new Laptop(HUB.as("anna"), UUID.randomUUID(), UUID.randomUUID());

        assertThat(stranger.askSession().status()).isEqualTo(403);
        assertThat(stranger.askSession().problem().type())
                .isEqualTo(ProblemCard.DEVICE_NOT_ENROLLED);
    }

    @Test
    void aLaptopOfSomebodyElseIsNotEnrolled() {
        var annas = Laptop.enrolled(HUB.as("anna"));
        var bens = new Laptop(HUB.as("ben"), annas.device(), annas.incarnation());

        assertThat(bens.askSession().status()).isEqualTo(403);
        assertThat(bens.push(line(1, note(file, "As ben"))).status()).isEqualTo(403);
    }

    @Test
    void twoOfficersMayShareALaptop() {
        var annas = Laptop.enrolled(HUB.as("anna"));
        var bens = new Laptop(HUB.as("ben"), annas.device(), UUID.randomUUID());

        assertThat(bens.enrol().status()).isEqualTo(201);

        assertThat(bens.session().officer().id()).isEqualTo("ben");
        assertThat(annas.session().officer().id()).isEqualTo("anna");
    }

    @Test
    void aMachineIsNoOfficer() {
        var token =
                SignInDance.field(
                        HUB.dance().importer(HUB.signIn().importerSecret()), "access_token");

        assertThat(HUB.http().with(token).get("/v1/sync/wait?revision=0").problem().type())
                .isEqualTo("/problems/not-an-officer");
    }

    @Test
    void aNoteReachesEveryLaptopThatHoldsTheBucketAndNoOther() {
        var anna = Laptop.enrolled(HUB.as("anna"));
        var before = anna.session().revision();

        var outcome = anna.outcomes(line(1, note(file, "Boiler is cold"))).getFirst();

        assertThat(outcome.result()).isEqualTo("applied");
        var bens = Lines.of(Laptop.enrolled(HUB.as("ben")).changes(HOUSING_A, before));
        assertThat(bens.texts()).containsOnlyOnce("Boiler is cold");
        assertThat(bens.puts().getLast().record().author()).isEqualTo("anna");
        assertThat(bens.changes().getLast())
                .isInstanceOfSatisfying(
                        ChangeLine.Checkpoint.class,
                        end ->
                                assertThat(end.revision())
                                        .isGreaterThanOrEqualTo(outcome.visibleRevision()));
        var caras = Lines.of(Laptop.enrolled(HUB.as("cara")).changes("team-b/housing/1", before));
        assertThat(caras.texts()).doesNotContain("Boiler is cold");
    }

    @Test
    void aNotePushedTwiceIsOne() {
        var anna = Laptop.enrolled(HUB.as("anna"));
        var before = anna.session().revision();
        var op = line(1, note(file, "Only once"));

        assertThat(anna.outcomes(op)).isEqualTo(anna.outcomes(op));
        assertThat(Lines.of(anna.changes(HOUSING_A, before)).texts()).containsOnlyOnce("Only once");
    }

    @Test
    void aGapSaysWhichOpIsMissing() {
        var anna = Laptop.enrolled(HUB.as("anna"));

        var answer = anna.push(line(2, note(file, "Two")));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem().type()).isEqualTo(ProblemCard.GAP);
        assertThat(answer.problem().expectedSeq()).isEqualTo(1);
    }

    @Test
    void aNumberWithOtherContentIsAnIncarnationClash() {
        var anna = Laptop.enrolled(HUB.as("anna"));
        anna.push(line(1, note(file, "First life")));

        var answer = anna.push(line(1, note(file, "Second life")));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem().type()).isEqualTo(ProblemCard.INCARNATION_CLASH);
    }

    @Test
    void aNoteInAForeignFileIsQuarantined() {
        var anna = Laptop.enrolled(HUB.as("anna"));

        var outcome = anna.outcomes(line(1, note(elsewhere, "Not my file"))).getFirst();

        assertThat(outcome.result()).isEqualTo("quarantined");
        assertThat(outcome.detail()).contains("kept at the hub");
        assertThat(outcome.visibleRevision()).isZero();
        assertThat(anna.session().expectedSeq()).isEqualTo(2);
    }

    @Test
    void aFirstFillIsTheBucketAsOfItsRevisionAndNothingElse() {
        var mine = town.note(file, Category.HOUSING, "Mine");
        town.note(file, Category.CHILDREN, "Not for housing");
        town.note(elsewhere, Category.HOUSING, "Not this team");
        var anna = Laptop.enrolled(HUB.as("anna"));
        var asOf = settled();
        var later = anna.outcomes(line(1, note(file, "Later"))).getFirst().visibleRevision();

        var fill = Lines.of(anna.snapshot(HOUSING_A, asOf, ""));

        assertThat(later).isGreaterThan(asOf);
        assertThat(fill.puts()).extracting(put -> put.record().id()).contains(mine);
        assertThat(fill.texts()).doesNotContain("Later", "Not for housing", "Not this team");
        assertThat(fill.changes().getLast())
                .isInstanceOfSatisfying(
                        ChangeLine.Checkpoint.class,
                        end -> {
                            assertThat(end.revision()).isEqualTo(asOf);
                            assertThat(end.digests()).containsOnlyKeys(HOUSING_A);
                        });
        assertThat(fill.puts().size()).isEqualTo(recordsIn(anna, HOUSING_A) - 1);
    }

    @Test
    void aFirstFillComesInPagesAndGoesOnWhereItBroke() {
        town.scope("team-many", "team");
        town.officer("dora", "housing", 1, "team-many");
        HUB.offerAll();
        var many = town.file("team-many");
        notes(many, 2_100);
        var dora = Laptop.enrolled(HUB.as("dora"));
        var asOf = settled();

        var fill = Lines.of(dora.snapshot("team-many/housing/1", asOf, ""));

        var pages = fill.only(ChangeLine.Page.class);
        assertThat(pages).hasSize(3);
        var rest =
                Lines.of(
                        dora.snapshot(
                                "team-many/housing/1", asOf, "&after=" + pages.get(0).resume()));
        assertThat(rest.puts()).isEqualTo(fill.puts().subList(1_000, 2_100));
    }

    @Test
    void changesGoOnWhereTheyBrokeToTheSameRevision() {
        town.scope("team-busy", "team");
        town.officer("emil", "housing", 1, "team-busy");
        HUB.offerAll();
        var busy = town.file("team-busy");
        notes(busy, 1_500);
        settled();
        var emil = Laptop.enrolled(HUB.as("emil"));
        var whole = Lines.of(emil.changes("team-busy/housing/1", 0));
        town.note(busy, Category.HOUSING, "After the break");
        settled();

        var resume = whole.only(ChangeLine.Page.class).getFirst().resume();
        var rest = Lines.of(emil.changes("team-busy/housing/1", 0, resume));

        assertThat(rest.puts()).isEqualTo(whole.puts().subList(1_000, 1_500));
        assertThat(rest.changes().getLast()).isEqualTo(whole.changes().getLast());
        assertThat(emil.changes("team-busy/housing/1", 0, "1.2.3").status()).isEqualTo(400);
    }

    @Test
    void aFileThatMovesLeavesTheBucket() {
        var moving = town.file("team-a");
        var note = town.note(moving, Category.HOUSING, "Moves");
        var anna = Laptop.enrolled(HUB.as("anna"));
        var before = settled();
        town.move(moving, "team-a", "team-b");
        settled();

        assertThat(Lines.of(anna.changes(HOUSING_A, before)).only(ChangeLine.Leave.class))
                .contains(new ChangeLine.Leave(HOUSING_A, note));
    }

    @Test
    void aBucketOfOthersIsNotFoundJustLikeOneThatIsNot() {
        var anna = Laptop.enrolled(HUB.as("anna"));

        var foreign = anna.snapshot("team-b/housing/1", 0, "");
        var missing = anna.snapshot("team-z/housing/1", 0, "");

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(missing.text()).isEqualTo(foreign.text());
        assertThat(anna.changes("team-b/housing/1", 0).status()).isEqualTo(404);
        assertThat(anna.snapshot("nonsense", 0, "").status()).isEqualTo(404);
    }

    @Test
    void whoeverCannotUndoZstdGetsGzip() {
        var anna = Laptop.enrolled(HUB.as("anna"));

        assertThat(anna.snapshot(HOUSING_A, 0, "").header("Content-Encoding")).isEqualTo("zstd");
        assertThat(anna.changes(HOUSING_A, 0).header("Content-Encoding")).isEqualTo("gzip");
        assertThat(Lines.of(anna.changes(HOUSING_A, 0)).changes())
                .last()
                .isInstanceOf(ChangeLine.Checkpoint.class);
    }

    @Test
    void waitingEndsWhenSomethingIsNew() throws Exception {
        var anna = Laptop.enrolled(HUB.as("anna"));
        var now = settled();
        var waiting =
                CompletableFuture.supplyAsync(() ->
                        HUB.as("anna").get("/v1/sync/wait?revision=" + now).as(WaitAnswer.class));

        anna.outcomes(line(1, note(file, "Wake up")));

        assertThat(waiting.get(20, TimeUnit.SECONDS).revision()).isGreaterThan(now);
    }

    @Test
    void whatOthersWriteInFilesOfTheirOwnWakesNobodyElse() throws Exception {
        var anna = Laptop.enrolled(HUB.as("anna"));
        var before = settled();
        Laptop.enrolled(HUB.as("cara")).outcomes(line(1, note(elsewhere, "Not for Anna")));
        var others = settled();
        var waiting =
                CompletableFuture.supplyAsync(() ->
                        HUB.as("anna")
                                .get("/v1/sync/wait?revision=" + before)
                                .as(WaitAnswer.class));

        anna.outcomes(line(1, note(file, "For Anna")));

        assertThat(others).isGreaterThan(before);
        assertThat(waiting.get(20, TimeUnit.SECONDS).revision()).isGreaterThan(others);
    }

    @Test
    void whatHasBeenAnsweredIsNotToBeStored() {
        var headers = new ArrayList<String>();
        headers.add(HUB.as("anna").get("/v1/sync/wait?revision=-1").header("Cache-Control"));
        headers.add(HUB.http().get("/v1/hub").header("Cache-Control"));
        headers.add(HUB.http().get("/v1/sync/wait").header("Cache-Control"));

        assertThat(headers).allSatisfy(header -> assertThat(header).contains("no-store"));
    }

    /// So many notes in one transaction.
    private static void notes(UUID in, int count) {
        var versions =
                IntStream.range(0, count)
                        .mapToObj(i -> town.note(town.id(), 1, in, Category.HOUSING, "Note " + i))
                        .toArray(Version[]::new);
        HUB.db().transaction(tx -> town.append(tx.dsl(), versions));
    }

    /// The revision once everything that the test has written is in the feed.
    private static long settled() {
        return new Sequencer(HUB.source(), RunningHub.COUNCIL).settle();
    }

    private static long recordsIn(Laptop laptop, String bucket) {
        return laptop.session().buckets().stream()
                .filter(card -> card.id().equals(bucket))
                .findFirst()
                .orElseThrow()
                .records();
    }
}
