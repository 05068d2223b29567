package org.doorstep.bench.deliver;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.doorstep.bench.deliver.Policy.Person;
import org.doorstep.bench.load.Passes;
import org.doorstep.domain.access.Officer;
import org.doorstep.hub.Hub;
import org.doorstep.hub.HubSettings;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.database.EmbeddedDatabase;
import org.doorstep.hub.feed.Sequencer;
import org.doorstep.hub.signin.SignIn;
import org.doorstep.sync.round.Course;

/// A hub with a random town; every officer's laptop plays a round, much happens to who may see
/// what, and every laptop plays another. After each round what the laptop holds is compared with
/// the oracle.
public final class Delivery {

    private static final Course UNHEARD =
            new Course() {
                @Override
                public void reached(Officer officer) {}

                @Override
                public void settled() {}

                @Override
                public void filling(long rows, long total) {}

                @Override
                public void staged() {}

                @Override
                public boolean savedSince() {
                    return false;
                }
            };

    private final Path folder;
    private final long seed;
    private final Tally wire = new Tally();
    private final Tally files = new Tally();

    /// @param folder for hub and laptops; must be empty
    public Delivery(Path folder, long seed) {
        this.folder = folder;
        this.seed = seed;
    }

    /// What came over the wire.
    public Tally wire() {
        return wire;
    }

    /// What lay in the decrypted files.
    public Tally files() {
        return files;
    }

    /// @param officers how many there are
    /// @param onWire how many of them are compared on the wire
    /// @param byFile how many of them have a laptop whose file is decrypted
    public void run(int officers, int onWire, int byFile) throws Exception {
        var today = LocalDate.now(ZoneId.of("Europe/London"));
        var chance = new Chance(seed, today);
        var issuer = new SignIn.DemoIssuer(folder.resolve("secrets"));
        var settings =
                HubSettings.onLoopback(
                        "Wrenford Borough Council",
                        new EmbeddedDatabase(folder.resolve("hub")),
                        issuer,
                        0);
        try (var hub = Hub.start(settings);
                var client = HttpClient.newHttpClient()) {
            var planting = new Planting(hub.dataSource());
            var passes = new Passes(hub.address(), issuer);
            var laptops = new HashMap<String, WireLaptop>();
            var vaults = new HashMap<String, FileLaptop>();
            var policy = chance.town(officers);
            planting.plant(policy, null);
            for (int day = 0; day < 2; day++) {
                if (day > 0) {
                    var next = chance.after(policy);
                    planting.plant(next, policy);
                    policy = next;
                }
                new Sequencer(hub.dataSource(), new Council((short) 1)).settle();
                var oracle = new Oracle(policy, today);
                var says = says(policy);
                for (var officer : policy.officers().subList(0, onWire)) {
                    var laptop = onWire(client, hub.address(), passes, officer, laptops);
                    wire.add(laptop.holds(), oracle.visibleTo(officer), says);
                }
                for (var officer : policy.officers().subList(0, byFile)) {
                    byFile(hub.address(), passes, officer, vaults, oracle, says);
                }
            }
        }
    }

    private static WireLaptop onWire(
            HttpClient client,
            URI hub,
            Passes passes,
            Person officer,
            Map<String, WireLaptop> laptops)
            throws InterruptedException {
        passes.renew(officer.id());
        passes.speakFor(officer.id());
        var laptop = laptops.computeIfAbsent(officer.id(), _ -> new WireLaptop(client, hub));
        laptop.round(passes.token());
        return laptop;
    }

    private void byFile(
            URI hub,
            Passes passes,
            Person officer,
            Map<String, FileLaptop> vaults,
            Oracle oracle,
            Map<UUID, String> says) {
        var laptop =
                vaults.computeIfAbsent(
                        officer.id(),
                        id ->
                                new FileLaptop(
                                        folder.resolve("laptops").resolve(id), hub, passes, id));
        if (laptop.round(UNHEARD)) {
            files.add(laptop.holds(), oracle.visibleTo(officer), says);
        } else if (!officer.left()) {
            files.add(Map.of(), oracle.visibleTo(officer), says);
        }
    }

    private static Map<UUID, String> says(Policy policy) {
        var says = new HashMap<UUID, String>();
        policy.pieces().forEach(piece -> says.put(piece.id(), Planting.body(piece)));
        return says;
    }
}
