package org.doorstep.bench.laptop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import org.doorstep.bench.measure.BenchException;
import org.doorstep.demo.browse.FollowingBrowser;
import org.doorstep.demo.console.Console;
import org.doorstep.demo.feed.Feed;
import org.doorstep.demo.hub.HubProcess;
import org.doorstep.domain.access.Officer;
import org.doorstep.domain.id.Ids;
import org.doorstep.hub.signin.SignIn.DemoIssuer;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.HubCard;
import org.doorstep.store.key.FileDeviceSecrets;
import org.doorstep.store.vault.Enrolment;
import org.doorstep.store.vault.Laptop;
import org.doorstep.store.vault.Opening;
import org.doorstep.store.vault.Vault;
import org.doorstep.store.vault.VaultSettings;
import org.doorstep.sync.hub.Bearer;
import org.doorstep.sync.hub.HubClient;
import org.doorstep.sync.hub.HubException;
import org.doorstep.sync.hub.Patience;
import org.doorstep.sync.round.SyncRound;
import org.doorstep.sync.signin.SignIn;
import org.doorstep.sync.signin.SignedIn;
import org.doorstep.sync.signin.Tokens;

/// The duty officer's laptop, which holds every file of the borough. Made once for each size: the
/// borough is made, imported, linked and pulled over HTTP into an encrypted vault, as in service;
/// later runs open what is there.
public final class BoroughLaptop {

    private static final String DUTY_OFFICER = "Yusuf Abdi Warsame";
    private static final int ATTEMPTS = 5;
    private static final Bearer NOBODY =
            new Bearer() {
                @Override
                public String token() {
                    return "";
                }

                @Override
                public void refused(String token) {
                    throw new BenchException("the hub wants a token where it should not", null);
                }
            };

    private static final String PASSPHRASE = "lantern orchard gravel sixpence";

    private final Path folder;
    private final int people;
    private final Console console = new Console(System.err);
    private final InstantSource clock = Clock.systemUTC();

    /// @param cache folder for prepared data
    public BoroughLaptop(Path cache, int people) {
        this.folder = cache.resolve("borough-" + people);
        this.people = people;
    }

    /// The laptop's data folder, filled.
    public Path filled() {
        var done = folder.resolve("filled");
        if (!Files.exists(done)) {
            try {
                fill();
                Files.createFile(done);
            } catch (Exception e) {
                throw new BenchException("the borough could not be prepared", e);
            }
        }
        return folder.resolve("laptop");
    }

    /// Opens the filled vault.
    public Vault open() {
        var laptop = laptop(filled());
        return switch (laptop.open(
                laptop.vaults().getFirst().officer(), PASSPHRASE.toCharArray())) {
            case Opening.Opened(var vault) -> vault;
            case Opening other -> throw new BenchException("the vault stays shut: " + other, null);
        };
    }

    /// Starts the hub from which the laptop was filled, with all that it knows.
    public HubProcess hub() {
        filled();
        try {
            return HubProcess.start(folder.resolve("hub"));
        } catch (IOException e) {
            throw new BenchException("the hub did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("the hub did not start", e);
        }
    }

    private void fill() throws Exception {
        try (var hub = HubProcess.start(folder.resolve("hub"))) {
            var feed = new Feed(console, folder);
            if (feed.fed() != people) {
                feed.feed(hub.address(), new DemoIssuer(hub.issuer()), people);
            }
            console.during("Filling the laptop", () -> pull(hub));
        }
    }

    private long pull(HubProcess hub) {
        var json = new Json();
        HubCard card;
        try (var first = new HubClient(hub.address(), NOBODY, json, Patience.MOBILE)) {
            card = first.describe();
        }
        var signIn =
                new SignIn(card, new FollowingBrowser(DUTY_OFFICER), clock, SignIn.USUAL_LIMIT);
        if (!(signIn.attempt() instanceof SignedIn who)) {
            throw new BenchException(DUTY_OFFICER + " could not sign in", null);
        }
        var laptop = laptop(folder.resolve("laptop"));
        try (var enrolling = new HubClient(hub.address(), who.once(), json, Patience.MOBILE)) {
            enrolling.enrol(laptop.device(), "bench");
        }
        var officer = new Officer(who.subject(), who.name(), "Duty officer", "Duty Desk");
        if (!(laptop.enrol(officer, PASSPHRASE.toCharArray())
                instanceof Enrolment.Enrolled(var vault))) {
            throw new BenchException("the vault could not be made", null);
        }
        try (vault) {
            var tokens = new Tokens(vault.settings(), officer.id(), clock);
            tokens.keep(who, officer.id());
            var client = new HubClient(hub.address(), tokens, json, Patience.MOBILE);
            try (var round = new SyncRound(client, vault.replica(), officer.id(), "bench", clock)) {
                return played(round);
            }
        }
    }

    /// A busy machine breaks an answer off now and then; what has come stays.
    private long played(SyncRound round) {
        for (int attempt = 1; ; attempt++) {
            try {
                var ended = round.play(new Telling(console));
                var left = ended.leftOver();
                if (left == null) {
                    return ended.revision();
                }
                throw left;
            } catch (HubException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                console.say("  " + e.getMessage() + "; going on");
            }
        }
    }

    private Laptop laptop(Path data) {
        return new Laptop(
                data,
                new FileDeviceSecrets(data.resolve("secrets")),
                VaultSettings.real(),
                clock,
                new Ids(clock, new SecureRandom()));
    }
}
