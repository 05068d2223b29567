package org.doorstep.demo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorstep.borough.rules.WrenfordRules;
import org.doorstep.demo.browse.FollowingBrowser;
import org.doorstep.demo.console.Console;
import org.doorstep.demo.feed.Feed;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Officer;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.attachment.Attachments.Here;
import org.doorstep.domain.attachment.Attachments.Kept;
import org.doorstep.domain.attachment.Attachments.OnTheWay;
import org.doorstep.domain.caseload.Client;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.Marker;
import org.doorstep.domain.citizen.Markers.Deed;
import org.doorstep.domain.citizen.NameText;
import org.doorstep.domain.citizen.Newcomer;
import org.doorstep.domain.citizen.Settlements.Settlement;
import org.doorstep.domain.citizen.ShownValue;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.citizen.Warning;
import org.doorstep.domain.conflict.Conflicts.Choice;
import org.doorstep.domain.conflict.Conflicts.Contested;
import org.doorstep.domain.conflict.Conflicts.Open;
import org.doorstep.domain.conflict.Conflicts.Value;
import org.doorstep.domain.form.Forms.Attached;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.identifier.PartialDate;
import org.doorstep.domain.laptop.Holding;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.response.FormResponse;
import org.doorstep.domain.search.Elsewhere;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.task.Task.State;
import org.doorstep.domain.team.Board.Piece;
import org.doorstep.hub.Hub;
import org.doorstep.hub.HubSettings;
import org.doorstep.hub.database.EmbeddedDatabase;
import org.doorstep.hub.signin.SignIn.DemoIssuer;
import org.doorstep.store.key.FileDeviceSecrets;
import org.doorstep.store.vault.Enrolment.Enrolled;
import org.doorstep.store.vault.Laptop;
import org.doorstep.store.vault.Vault;
import org.doorstep.store.vault.VaultSettings;
import org.doorstep.sync.courier.Courier;
import org.doorstep.sync.hub.AskedElsewhere;
import org.doorstep.sync.hub.HubClient;
import org.doorstep.sync.round.Course;
import org.doorstep.sync.round.SyncRound;
import org.doorstep.sync.signin.FrontDoor;
import org.doorstep.sync.signin.SignIn;
import org.doorstep.sync.signin.SignedIn;
import org.doorstep.sync.signin.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two laptops with real encrypted stores and a real hub.
class TwoOfficersTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final String PASSPHRASE = "lantern orchard gravel sixpence";

    @TempDir static Path state;

    private static Hub hub;
    private static AtWork priya;
    private static AtWork dariusz;

    @BeforeAll
    static void aBoroughAndTwoOfficersOfOneTeam() throws Exception {
        var issuer = new DemoIssuer(state.resolve("issuer"));
        hub = Hub.start(settings(issuer));
        var silent = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        new Feed(new Console(silent), state).feed(hub.address(), issuer, 200);
        priya = AtWork.enrolled("Priya Raman", state.resolve("priya"));
        dariusz = AtWork.enrolled("Dariusz Wójcik", state.resolve("dariusz"));
    }

    @AfterAll
    static void goHome() {
        priya.close();
        dariusz.close();
        hub.close();
    }

    @Test
    void whoIsOnACaseloadStandsUnderThatOfficerOnTheBoardOfTheTeam() {
        dariusz.sync();
        priya.sync();
        var board = priya.vault.teams().board().orElseThrow();

        for (var officer : List.of(priya, dariusz)) {
            assertThat(
                            board.pieces().stream()
                                    .filter(piece ->
                                            piece.workers().contains(officer.vault.officer().id()))
                                    .map(Piece::person))
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(
                            officer.vault.caseload().mine().stream()
                                    .filter(Client::given)
                                    .map(Client::person)
                                    .toList());
        }
    }

    @Test
    void whatBothChangeOfflineIsSeenSideBySideOnBothLaptopsUntilOneDecides() {
        var where = shared();
        priya.vault.tasks().add(where.person(), task(where.category(), "Ring the landlord"));
        priya.sync();
        dariusz.sync();

        priya.change(where.person(), "Ring the landlord and the agent");
        dariusz.change(where.person(), "Ring the landlord on Friday");
        dariusz.sync();
        priya.sync();
        dariusz.sync();

        assertThat(priya.what(where.person())).isEqualTo("Ring the landlord on Friday");
        for (var officer : List.of(priya, dariusz)) {
            var open = officer.vault.conflicts().open();
            assertThat(open).singleElement();
            assertThat(open.getFirst().fields())
                    .containsExactly(
                            new Contested(
                                    "what",
                                    new Value.Text("Ring the landlord"),
                                    new Value.Text("Ring the landlord and the agent"),
                                    new Value.Text("Ring the landlord on Friday"),
                                    new Value.Text("Ring the landlord on Friday")));
        }

        var settled =
                dariusz.vault
                        .conflicts()
                        .settle(dariusz.vault.conflicts().open().getFirst(), new Choice.Mine());
        dariusz.sync();
        priya.sync();

        assertThat(priya.vault.conflicts().count()).isZero();
        assertThat(priya.what(where.person())).isEqualTo("Ring the landlord and the agent");
        assertThat(dariusz.what(where.person())).isEqualTo("Ring the landlord and the agent");

        dariusz.vault.conflicts().reopen(settled);
        dariusz.sync();
        priya.sync();

        assertThat(priya.vault.conflicts().count()).isEqualTo(1);
        assertThat(priya.what(where.person())).isEqualTo("Ring the landlord on Friday");
    }

    @Test
    void whoeverOneRegistersIsOnTheOthersLaptopWithWhatWasWrittenBeforeAnySync() {
        var service = shared().category();
        var ada =
                priya.vault
                        .newcomers()
                        .register(
                                new Newcomer(
                                        service,
                                        "Ada",
                                        "Unheard-Of",
                                        new PartialDate(1990, 0, 0),
                                        "",
                                        "",
                                        "",
                                        ""));
        priya.vault.notes().write(ada, new Note(service, "Sleeps at a friend’s", null));

        priya.sync();
        dariusz.sync();

        assertThat(priya.vault.replica().state().waiting()).isZero();
        assertThat(priya.vault.citizens().reread(ada)).isPresent();
        var his = dariusz.vault.citizens().reread(ada).orElseThrow();
        assertThat(SingleView.of(his).name().display()).isEqualTo("UNHEARD-OF, Ada");
        assertThat(his.notes()).hasSize(1);
    }

    @Test
    void whomAColleagueRegisteredIsKnownToTheHubBeforeTheLaptopIsInStepAndHereAfterIt() {
        var cleo =
                new Newcomer(
                        shared().category(),
                        "Cleopatra",
                        "Unheard-Of",
                        new PartialDate(1990, 5, 17),
                        "",
                        "",
                        "",
                        "");
        var registered = dariusz.vault.newcomers().register(cleo);
        dariusz.sync();

        var answer = (Elsewhere.Answer.Like) new AskedElsewhere(priya.client).like(cleo);

        assertThat(answer.people())
                .singleElement()
                .satisfies(like -> {
                    assertThat(like.hit().person()).isEqualTo(registered);
                    assertThat(like.hit().name()).isEqualTo("UNHEARD-OF, Cleopatra");
                    assertThat(like.likely()).isTrue();
                });
        assertThat(priya.vault.citizens().reread(registered)).isEmpty();
        priya.sync();
        assertThat(priya.vault.citizens().reread(registered)).isPresent();
    }

    @Test
    void whatOneSettlesIsWhatTheOtherSeesUntilItIsTakenBack() {
        var where = shared();
        var before = dariusz.phone(where.person());
        var settled =
                priya.vault
                        .settlements()
                        .settle(
                                where.person(),
                                new Settlement(
                                        Field.PHONE,
                                        "07700 900999",
                                        List.of(where.category()),
                                        Map.of(),
                                        Map.of()));
        priya.sync();
        dariusz.sync();
        assertThat(dariusz.phone(where.person())).isEqualTo("07700 900999");

        priya.vault.settlements().undo(settled);
        priya.sync();
        dariusz.sync();

        assertThat(dariusz.phone(where.person())).isEqualTo(before);
    }

    @Test
    void whatBothSayOfTheSameWithoutSeeingEachOtherIsAskedOnBothLaptopsUntilOneDecides() {
        var where = shared();
        // The made-up borough may have it from adult care already.
        var before =
                SingleView.of(priya.vault.citizens().reread(where.person()).orElseThrow())
                        .value(Field.MOBILITY)
                        .map(ShownValue::value)
                        .orElse("With a stick");
        say(priya, where, Field.MOBILITY, "In a wheelchair", before);
        say(dariusz, where, Field.MOBILITY, "With a frame", before);
        say(dariusz, where, Field.EMAIL, "folasade@example.org");
        dariusz.sync();
        priya.sync();
        dariusz.sync();

        assertThat(priya.value(where.person(), Field.EMAIL).value())
                .isEqualTo("folasade@example.org");
        for (var officer : List.of(priya, dariusz)) {
            assertThat(officer.value(where.person(), Field.MOBILITY).value())
                    .isEqualTo("With a frame");
            assertThat(officer.said()).hasSize(1);
            assertThat(officer.said().getFirst().fields())
                    .containsExactly(
                            new Contested(
                                    "mobility",
                                    new Value.Text(before),
                                    new Value.Text("In a wheelchair"),
                                    new Value.Text("With a frame"),
                                    new Value.Text("With a frame")));
        }

        var settled = priya.vault.conflicts().settle(priya.said().getFirst(), new Choice.Mine());
        priya.sync();
        dariusz.sync();

        for (var officer : List.of(priya, dariusz)) {
            assertThat(officer.said()).isEmpty();
            assertThat(officer.value(where.person(), Field.MOBILITY))
                    .returns("In a wheelchair", ShownValue::value)
                    .returns(false, ShownValue::disagree);
        }

        priya.vault.conflicts().reopen(settled);
        priya.sync();
        dariusz.sync();

        assertThat(dariusz.said()).hasSize(1);
        dariusz.vault.conflicts().settle(dariusz.said().getFirst(), new Choice.Theirs());
        dariusz.sync();
        priya.sync();

        assertThat(priya.said()).isEmpty();
        assertThat(priya.value(where.person(), Field.MOBILITY).value()).isEqualTo("With a frame");
    }

    @Test
    void whatReachedTheHubWhileTheOtherWasOfflineIsAskedThoughTheyOverruledThatValue() {
        var where = shared();
        say(dariusz, where, Field.LANGUAGE, "Yoruba", "English");
        dariusz.sync();
        say(priya, where, Field.LANGUAGE, "English", "Yoruba");
        priya.sync();
        dariusz.sync();

        for (var officer : List.of(priya, dariusz)) {
            assertThat(officer.said())
                    .singleElement()
                    .satisfies(open ->
                            assertThat(open.fields().getFirst())
                                    .returns(new Value.Text("Yoruba"), Contested::mine)
                                    .returns(new Value.Text("English"), Contested::theirs));
        }

        dariusz.vault.conflicts().settle(dariusz.said().getFirst(), new Choice.Theirs());
        dariusz.sync();
        priya.sync();
        assertThat(priya.said()).isEmpty();
    }

    private static void say(
            AtWork officer, Where where, Field field, String value, String... over) {
        officer.vault
                .settlements()
                .settle(
                        where.person(),
                        new Settlement(
                                field,
                                value,
                                List.of(where.category()),
                                Map.of(where.category(), List.of(over)),
                                Map.of()));
    }

    @Test
    void aNameThatOneSettlesIsThatOfTheOtherUntilItIsTakenBack() {
        var where = shared();
        var before = dariusz.view(where.person());
        var name =
                new Settlement(
                        Field.NAME,
                        new NameText("Unheard-Of", "Augusta").toString(),
                        List.of(where.category()),
                        Map.of(),
                        Map.of());
        var settled = priya.vault.settlements().settle(where.person(), name);
        priya.sync();
        dariusz.sync();

        assertThat(dariusz.view(where.person()).name().display()).isEqualTo("UNHEARD-OF, Augusta");

        priya.vault.settlements().undo(settled);
        priya.sync();
        dariusz.sync();

        assertThat(dariusz.view(where.person()).name()).isEqualTo(before.name());
    }

    @Test
    void whatOneWarnsOfTheOtherIsWarnedOfUntilSomebodyEndsItWhoHasSeenAllThatWasDone() {
        var where = shared();
        act(priya, where, null, Marker.Kind.RECORDED);
        priya.sync();
        dariusz.sync();
        var his = warning(dariusz, where);
        assertThat(his.everybody()).isTrue();

        act(priya, where, warning(priya, where), Marker.Kind.REVIEWED);
        act(dariusz, where, his, Marker.Kind.ENDED);
        dariusz.sync();
        priya.sync();
        dariusz.sync();

        for (var officer : List.of(priya, dariusz)) {
            assertThat(officer.vault.replica().state().waiting()).isZero();
            assertThat(officer.vault.refusals().refused()).isEmpty();
            assertThat(warning(officer, where).contested()).isTrue();
        }

        act(dariusz, where, warning(dariusz, where), Marker.Kind.ENDED);
        dariusz.sync();
        priya.sync();
        assertThat(warning(priya, where).ended()).isTrue();

        // The reviews are tasks, which another journey counts.
        priya.vault.tasks().of(where.person()).forEach(priya.vault.tasks()::delete);
        priya.sync();
        dariusz.sync();
    }

    private static void act(AtWork officer, Where where, @Nullable Warning on, Marker.Kind kind) {
        officer.vault
                .markers()
                .act(
                        where.person(),
                        new Deed(
                                where.category(),
                                on,
                                kind,
                                Caution.Level.STOP,
                                "Do not visit alone",
                                kind == Marker.Kind.ENDED
                                        ? null
                                        : LocalDate.now(CLOCK).plusMonths(6),
                                "Threatened an officer at the door",
                                "The team manager",
                                Marker.Told.YES,
                                null,
                                kind == Marker.Kind.RECORDED ? null : "Looked at again today",
                                true),
                        "marker");
    }

    private static Warning warning(AtWork officer, Where where) {
        return SingleView.of(officer.vault.citizens().reread(where.person()).orElseThrow())
                .warnings()
                .getFirst();
    }

    @Test
    void aPhotoThatBrokeOffOnTheWayGoesOnBehindTheLastPieceAndIsOnTheOthersLaptop()
            throws IOException {
        var where = shared();
        var photo = new byte[2_500_000];
        new Random(7).nextBytes(photo);
        System.arraycopy(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, 0, photo, 0, 3);
        var file =
                ((Kept) priya.vault.attachments().keep("damp.jpg", new ByteArrayInputStream(photo)))
                        .file();
        var response =
                new FormResponse(
                        "visit",
                        0,
                        "Visit",
                        where.category(),
                        "visit",
                        1,
                        null,
                        null,
                        Map.of("photos", List.of(file.answer())));
        priya.vault
                .forms()
                .complete(
                        where.person(),
                        response,
                        List.of(new Attached(file, "photos", where.category())),
                        List.of(),
                        "form/visit");
        priya.sync();
        dariusz.sync();
        var parcel = priya.vault.parcels().outgoing().getFirst();
        var pieces = new AtomicInteger(2);
        // Killed before the third piece.
        priya.courier().carry(() -> pieces.decrementAndGet() >= 0);
        assertThat(priya.client.brought(parcel)).isBetween(1L, parcel.size() - 1);
        dariusz.courier().carry(() -> true);
        assertThat(dariusz.vault.attachments().bytes(file.sha256()))
                .as("its record is there before it")
                .isEqualTo(new OnTheWay(0));

        priya.courier().carry(() -> true);
        dariusz.courier().carry(() -> true);

        assertThat(priya.vault.parcels().outgoing()).isEmpty();
        assertThat(dariusz.vault.attachments().bytes(file.sha256()))
                .isInstanceOfSatisfying(
                        Here.class, here -> assertThat(here.content()).isEqualTo(photo));
        var record =
                dariusz.vault.attachments().of(where.person()).stream()
                        .filter(one -> one.header().id().equals(file.id()))
                        .findFirst()
                        .orElseThrow();
        dariusz.vault.attachments().seeOriginal(record, true);
        dariusz.sync();
        priya.sync();
        assertThat(priya.vault.attachments().of(where.person()))
                .anyMatch(one ->
                        one.header().id().equals(file.id())
                                && dariusz.vault.officer().id().equals(one.body().seenBy()));
    }

    private record Where(UUID person, Category category) {}

    /// Somebody in whose file both may write for one service.
    private static Where shared() {
        var both =
                priya.buckets().stream()
                        .filter(dariusz.buckets()::contains)
                        .filter(bucket -> bucket.category() != Category.CORE)
                        .filter(bucket -> bucket.sensitivity() == Sensitivity.NORMAL)
                        .toList();
        var hers = priya.vault.holdings().page(0, 200);
        var his = dariusz.vault.holdings().page(0, 200).stream().map(Holding::person).toList();
        for (var bucket : both) {
            for (var holding : hers) {
                var why = holding.why().stream().map(scope -> scope.id()).toList();
                if (why.contains(bucket.scope()) && his.contains(holding.person())) {
                    return new Where(holding.person(), bucket.category());
                }
            }
        }
        throw new AssertionError("the two share no file: " + both);
    }

    private static Task task(Category service, String what) {
        return new Task(service, what, null, null, null, List.of(), State.OPEN);
    }

    private static HubSettings settings(DemoIssuer issuer) throws IOException {
        var rules = state.resolve("rules");
        WrenfordRules.copyTo(rules);
        return HubSettings.onLoopback(
                        "Wrenford Borough Council",
                        new EmbeddedDatabase(state.resolve("database")),
                        issuer,
                        0)
                .withRules(rules);
    }

    /// An officer at their laptop.
    private record AtWork(Vault vault, SyncRound round, HubClient client) implements AutoCloseable {

        static AtWork enrolled(String name, Path folder) {
            var laptop =
                    new Laptop(
                            folder,
                            new FileDeviceSecrets(folder.resolve("device")),
                            VaultSettings.forTests(),
                            CLOCK,
                            new Ids(CLOCK, new SecureRandom()));
            laptop.rememberHub(hub.address());
            var door = FrontDoor.at(hub.address());
            var signedIn =
                    (SignedIn)
                            door.signIn(new FollowingBrowser(name), CLOCK, SignIn.USUAL_LIMIT)
                                    .attempt();
            Officer who = door.introduce(signedIn, laptop.device(), name, "test", CLOCK);
            var vault = ((Enrolled) laptop.enrol(who, PASSPHRASE.toCharArray())).vault();
            var tokens = new Tokens(vault.settings(), who.id(), CLOCK);
            tokens.keep(signedIn, who.id());
            var client = new HubClient(hub.address(), tokens);
            var at =
                    new AtWork(
                            vault,
                            new SyncRound(client, vault.replica(), who.id(), "test", CLOCK),
                            client);
            at.sync();
            return at;
        }

        Courier courier() {
            return new Courier(client, vault.parcels(), CLOCK);
        }

        void sync() {
            assertThat(round.play(new Alone()).leftOver()).isNull();
        }

        List<Bucket> buckets() {
            return vault.replica().state().buckets().stream()
                    .map(held -> Bucket.parse(held.bucket()))
                    .toList();
        }

        void change(UUID person, String what) {
            var seen = only(person);
            vault.tasks().change(seen, task(seen.body().service(), what));
        }

        SingleView view(UUID person) {
            return SingleView.of(vault.citizens().reread(person).orElseThrow());
        }

        String phone(UUID person) {
            return view(person).value(Field.PHONE).map(ShownValue::value).orElse("");
        }

        ShownValue value(UUID person, Field field) {
            return SingleView.of(vault.citizens().reread(person).orElseThrow())
                    .value(field)
                    .orElseThrow();
        }

        /// What officers said differently, of anybody.
        List<Open> said() {
            return vault.conflicts().open().stream()
                    .filter(open -> open.conflict().body().type().equals("statement"))
                    .toList();
        }

        String what(UUID person) {
            return only(person).body().what();
        }

        private Recorded<Task> only(UUID person) {
            return vault.tasks().of(person).getFirst();
        }

        @Override
        public void close() {
            round.close();
            vault.close();
        }
    }

    /// Nobody listens how a round goes.
    private static final class Alone implements Course {

        @Override
        public void reached(Officer officer) {
            // It is always the same one.
        }

        @Override
        public void settled() {
            // It is looked at after the round.
        }

        @Override
        public void filling(long rows, long total) {
            // It is looked at after the round.
        }

        @Override
        public void staged() {
            // It is looked at after the round.
        }

        @Override
        public boolean savedSince() {
            return false;
        }
    }
}
