package org.doorstep.bench.load;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.doorstep.bench.load.NineOClock.Desk;
import org.doorstep.bench.measure.BenchException;
import org.doorstep.borough.BoroughPlan;
import org.doorstep.demo.feed.Feed;
import org.doorstep.demo.feed.ImporterClient;
import org.doorstep.demo.hub.HubProcess;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.Grants;
import org.doorstep.domain.sync.PendingOp;
import org.doorstep.hub.signin.SignIn.DemoIssuer;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.SessionAnswer;
import org.doorstep.protocol.sync.SessionRequest;
import org.doorstep.sync.hub.HubClient;
import org.doorstep.sync.hub.Patience;

/// What comes before nine o'clock: a hub with a town in it, laptops that were in step last evening
/// and whose officers wrote since, and the extracts of the night.
final class Night implements AutoCloseable {

    private static final long SEED = 9;

    /// The hub numbers what has committed five times a second.
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private static final int CALM_LOOKS = 8;

    private final TeamTown town;
    private final Feed feed;
    private final Path state;
    private final Passes passes;
    private final ImporterClient importer;
    private final HubClient line;
    private final Json json = new Json();
    private final Clock clock = Clock.systemUTC();
    private final Ids ids = new Ids(clock, new SecureRandom());
    private final Random random = new Random(SEED);

    Night(HubProcess hub, TeamTown town, Feed feed, Path state) throws IOException {
        var issuer = new DemoIssuer(hub.issuer());
        this.town = town;
        this.feed = feed;
        this.state = state;
        this.passes = new Passes(hub.address(), issuer);
        this.importer = new ImporterClient(hub.address(), issuer.importerSecret());
        this.line = new HubClient(hub.address(), passes, json, Patience.MOBILE);
    }

    HubClient line() {
        return line;
    }

    Passes passes() {
        return passes;
    }

    /// The town as it was last evening.
    Void before() throws Exception {
        bring("evening", 10, 0, List.of("staff", "housing", "allocations"));
        feed.link(importer);
        return null;
    }

    /// What the systems send at night: every tenancy says something new. The officers' tokens are
    /// fresh in the morning.
    Void pass() throws Exception {
        bring("night", 20, 1, List.of("housing"));
        feed.link(importer);
        for (int i = 0; i < town.laptops(); i++) {
            passes.renew(town.officer(i));
        }
        return null;
    }

    /// The laptops as they were closed last evening, with what was written at home.
    List<Desk> desks(int ops) {
        var shelves = new HashMap<String, Shelf>();
        var people = new HashMap<String, List<UUID>>();
        var desks = new ArrayList<Desk>();
        var evening = -1L;
        for (int i = 0; i < town.laptops(); i++) {
            var officer = town.officer(i);
            passes.renew(officer);
            passes.speakFor(officer);
            var device = ids.next();
            line.enrol(device, "Laptop of " + officer);
            var session = session(device);
            if (evening < 0) {
                session = still(device, session);
            }
            if (evening >= 0 && evening != session.revision()) {
                throw new BenchException("the hub did not keep still in the evening", null);
            }
            evening = session.revision();
            for (var card : session.buckets()) {
                if (!shelves.containsKey(card.id())) {
                    fill(card.id(), evening, shelves, people);
                }
            }
            var mine = new HashMap<String, Shelf>();
            session.buckets()
                    .forEach(card ->
                            mine.put(card.id(), requireNonNull(shelves.get(card.id())).copied()));
            var team = core(town.team(town.teamOf(i)));
            desks.add(
                    new Desk(
                            officer,
                            new LightReplica(
                                    device,
                                    grants(session),
                                    mine,
                                    ops(ops, officer, requireNonNull(people.get(team))))));
        }
        return desks;
    }

    @Override
    public void close() {
        line.close();
        importer.close();
    }

    private void bring(String folder, int balance, int night, List<String> sources)
            throws Exception {
        var extracts = state.resolve(folder);
        town.write(extracts, balance);
        for (var source : sources) {
            importer.bring(
                    source,
                    BoroughPlan.FIRST_NIGHT.plusDays(night),
                    extracts.resolve(source + ".csv"));
        }
    }

    private SessionAnswer session(UUID device) {
        return line.session(
                new SessionRequest(device, ids.next(), null, 0, 1, "bench", clock.instant()));
    }

    /// The session once all that the evening brought is in the feed.
    private SessionAnswer still(UUID device, SessionAnswer first) {
        var last = first;
        for (int calm = 0; calm < CALM_LOOKS; ) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            var next = session(device);
            calm = next.revision() == last.revision() && isFilled(next) ? calm + 1 : 0;
            last = next;
        }
        return last;
    }

    /// Whether the first team has all its tenants.
    private boolean isFilled(SessionAnswer session) {
        var team = core(town.team(0));
        return session.buckets().stream()
                .anyMatch(card -> card.id().equals(team) && card.records() >= town.tenants());
    }

    /// Once for all who hold the bucket.
    private void fill(
            String bucket,
            long revision,
            Map<String, Shelf> shelves,
            Map<String, List<UUID>> people) {
        var shelf = Shelf.empty();
        var persons = new ArrayList<UUID>();
        line.snapshot(
                bucket,
                revision,
                null,
                page -> {
                    page.lines().forEach(shelf::take);
                    page.lines().stream()
                            .filter(Night::isPerson)
                            .forEach(told -> persons.add(told.id()));
                });
        shelves.put(bucket, shelf);
        people.put(bucket, persons);
    }

    private static String core(String team) {
        return new Bucket("team-" + team, Category.CORE, Sensitivity.OPEN).toString();
    }

    private static boolean isPerson(FeedLine told) {
        return told instanceof FeedLine.Put put && put.type().equals(Entities.PERSON.name());
    }

    private static Grants grants(SessionAnswer answer) {
        return new Grants(
                answer.epoch(),
                answer.expectedSeq(),
                answer.lastOp(),
                answer.serverTime(),
                List.of(),
                answer.buckets().stream().map(card -> Bucket.parse(card.id())).toList(),
                answer.revision());
    }

    private List<PendingOp> ops(int count, String officer, List<UUID> people) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(seq -> op(seq, officer, people.get(random.nextInt(people.size()))))
                .toList();
    }

    private PendingOp op(int seq, String officer, UUID person) {
        Instant now = clock.instant();
        var header =
                new Header(
                        ids.next(),
                        person,
                        Category.HOUSING,
                        Sensitivity.NORMAL,
                        0,
                        officer,
                        now,
                        now);
        var text =
                "Visited at home. The window in the back bedroom does not close, damp below it; showed how to read the meter. Will ring the repairs desk and come again on Thursday. Note %d."
                        .formatted(seq);
        var body = json.write(new Note(Category.HOUSING, text, null));
        return new PendingOp(
                seq, ids.next(), List.of(new PendingOp.Insert(Entities.NOTE.name(), header, body)));
    }
}
