package org.doorstep.bench.load;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.doorstep.bench.load.NineOClock.Desk;
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
        var people = new ArrayList<List<UUID>>();
        var desks = new ArrayList<Desk>();
        for (int i = 0; i < town.laptops(); i++) {
            var officer = town.officer(i);
            passes.renew(officer);
            passes.speakFor(officer);
            var device = ids.next();
            line.enrol(device, "Laptop of " + officer);
            var session = session(device);
            if (people.size() == town.teamOf(i)) {
                people.add(people(town.team(town.teamOf(i)), session.revision()));
            }
            desks.add(
                    new Desk(
                            officer,
                            new LightReplica(
                                    device,
                                    grants(session),
                                    ops(ops, officer, people.get(town.teamOf(i))))));
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

    private List<UUID> people(String team, long revision) {
        var bucket = new Bucket("team-" + team, Category.CORE, Sensitivity.OPEN).toString();
        var people = new ArrayList<UUID>();
        line.snapshot(
                bucket,
                revision,
                null,
                page ->
                        page.lines().stream()
                                .filter(Night::isPerson)
                                .forEach(told -> people.add(told.id())));
        return people;
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
