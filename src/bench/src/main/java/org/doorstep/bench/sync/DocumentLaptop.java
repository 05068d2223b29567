package org.doorstep.bench.sync;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.doorstep.bench.measure.BenchException;
import org.doorstep.demo.browse.FollowingBrowser;
import org.doorstep.domain.access.Officer;
import org.doorstep.domain.id.Ids;
import org.doorstep.protocol.json.Json;
import org.doorstep.store.key.FileDeviceSecrets;
import org.doorstep.store.vault.Enrolment;
import org.doorstep.store.vault.Laptop;
import org.doorstep.store.vault.Opening;
import org.doorstep.store.vault.Vault;
import org.doorstep.store.vault.VaultSettings;
import org.doorstep.sync.hub.Bearer;
import org.doorstep.sync.hub.Hub;
import org.doorstep.sync.hub.HubClient;
import org.doorstep.sync.hub.Patience;
import org.doorstep.sync.round.SyncRound;
import org.doorstep.sync.signin.SignIn;
import org.doorstep.sync.signin.SignedIn;
import org.doorstep.sync.signin.Tokens;

/// The officer's laptop: a real encrypted vault, signed in at the hub.
public final class DocumentLaptop {

    private static final String PASSPHRASE = "lantern orchard gravel sixpence";

    private final Path folder;
    private final VaultSettings settings;
    private final InstantSource clock = Clock.systemUTC();
    private final Json json = new Json();

    private DocumentLaptop(Path folder, VaultSettings settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /// As officers have it.
    DocumentLaptop(Path folder) {
        this(folder, VaultSettings.real());
    }

    /// One that is unlocked in no time, where unlocking is not what is looked at.
    public static DocumentLaptop withCheapKeys(Path folder) {
        return new DocumentLaptop(folder, VaultSettings.forTests());
    }

    /// Signs in, makes the vault and enrols the laptop.
    public void enrol(URI hub) {
        var who = signedIn(hub);
        try (var enrolling = new HubClient(hub, who.once(), json, Patience.MOBILE)) {
            enrolling.enrol(laptop().device(), "bench");
        }
        var officer = new Officer(who.subject(), who.name(), "Housing officer", "Documents");
        if (!(laptop().enrol(officer, PASSPHRASE.toCharArray())
                instanceof Enrolment.Enrolled(var vault))) {
            throw new BenchException("the vault could not be made", null);
        }
        try (vault) {
            keep(vault, who);
        }
    }

    /// Signs in again, as the officer does when the sync page asks for it.
    public void signIn(URI hub) {
        try (var vault = open()) {
            keep(vault, signedIn(hub));
        }
    }

    private void keep(Vault vault, SignedIn who) {
        var id = vault.officer().id();
        new Tokens(vault.settings(), id, clock).keep(who, id);
    }

    private SignedIn signedIn(URI hub) {
        try (var asking = new HubClient(hub, Bearer.nobody(), json, Patience.MOBILE)) {
            var browser = new FollowingBrowser(DocumentHub.OFFICER);
            var signIn = new SignIn(asking.describe(), browser, clock, SignIn.USUAL_LIMIT);
            if (!(signIn.attempt() instanceof SignedIn who)) {
                throw new BenchException(DocumentHub.OFFICER + " could not sign in", null);
            }
            return who;
        }
    }

    /// Unlocks the vault as the officer does.
    public Vault open() {
        var laptop = laptop();
        return switch (laptop.open(
                laptop.vaults().getFirst().officer(), PASSPHRASE.toCharArray())) {
            case Opening.Opened(var vault) -> vault;
            case Opening other -> throw new BenchException("the vault stays shut: " + other, null);
        };
    }

    /// Rounds of this vault with the hub.
    SyncRound round(Vault vault, URI hub) {
        return round(vault, hub, client -> client);
    }

    /// @param around what the round talks to instead of the client
    SyncRound round(Vault vault, URI hub, UnaryOperator<Hub> around) {
        var id = vault.officer().id();
        return new SyncRound(around.apply(client(vault, hub)), vault.replica(), id, "bench", clock);
    }

    /// The hub, as the vault's officer asks it.
    public HubClient client(Vault vault, URI hub) {
        return new HubClient(hub, bearer(vault), json, Patience.MOBILE);
    }

    /// The officer's session with the hub.
    public Bearer bearer(Vault vault) {
        return new Tokens(vault.settings(), vault.officer().id(), clock);
    }

    /// How many bytes of these case references the closed vault's files still hold.
    long bytesLeft(Set<String> references) {
        return new OpenedFiles(folder, PASSPHRASE.toCharArray()).bytesOf(references);
    }

    private Laptop laptop() {
        return new Laptop(
                folder,
                new FileDeviceSecrets(folder.resolve("device")),
                settings,
                clock,
                new Ids(clock, new SecureRandom()));
    }
}
