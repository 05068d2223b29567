package org.doorstep.store.vault;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.doorstep.domain.access.Officer;
import org.doorstep.domain.id.Ids;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.json.ProtocolException;
import org.doorstep.store.StoreException;
import org.doorstep.store.StoreException.Trouble;
import org.doorstep.store.key.Argon2Cost;
import org.doorstep.store.key.DataKey;
import org.doorstep.store.key.DeviceSecrets;
import org.doorstep.store.key.Keys;
import org.doorstep.store.key.Keys.Unlocked;
import org.doorstep.store.key.Passphrases;
import org.doorstep.store.rescue.Rescued;
import org.doorstep.store.vault.LaptopFile.Entry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Doorstep's data folder on this laptop: which laptop it is, which hub it belongs to, and a vault
/// for each officer who uses it.
public final class Laptop {

    /// The setting in which each vault keeps the hub's address too.
    private static final String HUB = "hub";

    private final Path folder;
    private final DeviceSecrets secrets;
    private final VaultSettings settings;
    private final InstantSource clock;
    private final Assembly assembly;
    private final Json json = new Json();
    private final Register register;

    /// @param folder made if it does not exist
    public Laptop(
            Path folder,
            DeviceSecrets secrets,
            VaultSettings settings,
            InstantSource clock,
            Ids ids) {
        this.folder = folder;
        this.secrets = secrets;
        this.settings = settings;
        this.clock = clock;
        this.assembly = new Assembly(settings, json, ids, clock);
        this.register = new Register(folder, this::keys, ids::next);
    }

    /// The laptop's own id, made at its first start.
    public UUID device() {
        return register.file().device();
    }

    /// Where this laptop's own part of the keys lies that were asked for so far.
    public DeviceSecrets.Place keyPart() {
        return secrets.place();
    }

    /// The hub's address, if it was ever given.
    public Optional<URI> hub() {
        return Optional.ofNullable(register.file().hub()).map(URI::create);
    }

    public void rememberHub(URI hub) {
        register.change(was -> was.with(hub.toString()));
    }

    /// Who uses this laptop, last opened first.
    public List<VaultCard> vaults() {
        return register.file().vaults().stream()
                .map(entry -> new VaultCard(entry.officer(), entry.name(), entry.lastOpened()))
                .toList();
    }

    /// Makes a vault for an officer who has none here. Takes a second or two. Never touches what is
    /// already there: an officer with a key file here, even a damaged one, has a vault.
    public Enrolment enrol(Officer officer, char[] passphrase) {
        var weakness = Passphrases.weakness(passphrase);
        if (weakness.isPresent()) {
            return new Enrolment.PassphraseRefused(weakness.get());
        }
        if (register.entry(officer.id()).isPresent()) {
            return new Enrolment.AlreadyHere();
        }
        if (keys(folder.resolve(Register.folderOf(officer.id()))).exist()) {
            remember(officer.id(), officer.name(), null);
            return new Enrolment.AlreadyHere();
        }
        try {
            var vault = make(officer, passphrase);
            remember(officer.id(), vault);
            return new Enrolment.Enrolled(vault);
        } catch (StoreException e) {
            if (e.trouble() == Trouble.DISK_FULL) {
                return new Enrolment.DiskFull();
            }
            throw e;
        }
    }

    /// Opens an officer's vault.
    ///
    /// @throws IllegalArgumentException if the officer has none here, see [#vaults]
    public Opening open(String officer, char[] passphrase) {
        return unlocking(officer, passphrase, this::open);
    }

    /// Rescues a vault whose opening said [Opening.Damaged]: what can be read of the changes that
    /// were not sent and of unfinished notes goes into a new store, the damaged one is kept.
    /// Nothing else is done to the vault, so trying again after a failure is safe.
    ///
    /// @throws IllegalArgumentException if the officer has none here
    public Rescue rescue(String officer, char[] passphrase) {
        var done = new AtomicReference<@Nullable Rescue>();
        var opening =
                unlocking(
                        officer,
                        passphrase,
                        (entry, damaged, lock, key) -> {
                            var rescued = assembly.salvage(damaged, key);
                            var fresh = damaged.next();
                            assembly.restore(fresh, key, this, officer(entry, rescued), rescued);
                            keys(fresh.path()).nameDatabase(key, passphrase, fresh.database());
                            var vault = assembly.open(fresh, lock, key);
                            done.set(
                                    new Rescue.Done(
                                            vault,
                                            rescued.ops().size(),
                                            rescued.drafts().size(),
                                            damaged.databaseFile(),
                                            damaged.rescueFile()));
                            return new Opening.Opened(vault);
                        });
        var rescue = done.get();
        return rescue == null ? new Rescue.NotDone(opening) : rescue;
    }

    private Opening unlocking(String officer, char[] passphrase, Use use) {
        var entry =
                register.entry(officer)
                        .orElseThrow(() -> new IllegalArgumentException("no such vault"));
        var path = folder.resolve(entry.folder());
        var lock = VaultLock.take(path.resolve("lock"));
        if (lock.isEmpty()) {
            return new Opening.InUse();
        }
        Opening opening;
        try {
            opening = unlock(entry, path, lock.get(), passphrase, use);
        } catch (RuntimeException e) {
            lock.get().close();
            throw e;
        }
        if (opening instanceof Opening.Opened(var vault)) {
            rememberOpened(officer, vault);
        } else {
            lock.get().close();
        }
        return opening;
    }

    private Opening unlock(Entry entry, Path path, VaultLock lock, char[] passphrase, Use use) {
        Unlocked unlocked;
        try {
            unlocked = keys(path).unlock(passphrase);
        } catch (StoreException e) {
            if (e.trouble() == Trouble.KEYCHAIN_SHUT) {
                return new Opening.KeychainShut();
            }
            throw e;
        }
        return switch (unlocked) {
            case Unlocked.Open(var key, var database) ->
                    use(entry, new VaultFolder(path, database), lock, key, use);
            case Unlocked.Wrong(var triesLeft, var pause) ->
                    new Opening.WrongPassphrase(triesLeft, pause);
            case Unlocked.Waiting(var until, var pause) -> new Opening.Wait(until, pause);
            case Unlocked.FileDamaged() -> new Opening.KeyFileDamaged();
            case Unlocked.SecretMissing() -> new Opening.SecretMissing();
        };
    }

    private static Opening use(
            Entry entry, VaultFolder vault, VaultLock lock, DataKey key, Use use) {
        try {
            return use.with(entry, vault, lock, key);
        } catch (StoreException e) {
            key.close();
            return switch (e.trouble()) {
                case NEWER_SCHEMA -> new Opening.NewerSchema();
                case DAMAGED -> new Opening.Damaged();
                case DISK_FULL -> new Opening.DiskFull();
                case KEYCHAIN_SHUT, OTHER -> {
                    if (vault.isOnFullDisk()) {
                        yield new Opening.DiskFull();
                    }
                    throw e;
                }
            };
        }
    }

    private Opening open(Entry entry, VaultFolder vault, VaultLock lock, DataKey key) {
        if (!vault.hasDatabase() || vault.isMarkedDamaged()) {
            key.close();
            return new Opening.Damaged();
        }
        return new Opening.Opened(assembly.open(vault, lock, key));
    }

    private Vault make(Officer officer, char[] passphrase) {
        var path = folder.resolve(Register.folderOf(officer.id()));
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new StoreException(Trouble.OTHER, "the vault's folder cannot be made", e);
        }
        var lock =
                VaultLock.take(path.resolve("lock"))
                        .orElseThrow(() -> new StoreException(Trouble.OTHER, "in use"));
        // What an enrolment left that broke off has no key: it is passed over, not deleted.
        var folder = VaultFolder.unused(path);
        try {
            var cost = settings.cost().orElseGet(() -> Argon2Cost.calibrated(System::nanoTime));
            var key = DataKey.random();
            var vault = assembly.make(folder, lock, key, this, officer);
            try {
                keys(path).enrol(key, device(), officer.id(), folder.database(), passphrase, cost);
                return vault;
            } catch (RuntimeException e) {
                vault.close();
                throw e;
            }
        } catch (RuntimeException e) {
            folder.deleteDatabase();
            lock.close();
            throw e;
        }
    }

    private Officer officer(Entry entry, Rescued rescued) {
        var unknown = new Officer(entry.officer(), entry.name(), "", "");
        var text = rescued.officer();
        if (text == null) {
            return unknown;
        }
        try {
            // What was read from a damaged page need not make sense. The hub says the rest.
            var read = json.read(text, Officer.class);
            return read.id().equals(entry.officer()) ? read : unknown;
        } catch (ProtocolException e) {
            return unknown;
        }
    }

    private Keys keys(Path path) {
        return new Keys(path, secrets, json, clock);
    }

    private void rememberOpened(String officer, Vault vault) {
        try {
            remember(officer, vault);
        } catch (StoreException e) {
            // Only the list's order is lost: no reason to keep the officer out.
            log().warn("when this vault was opened cannot be remembered: {}", e.getMessage());
        }
    }

    private void remember(String officer, Vault vault) {
        remember(officer, vault.officer().name(), clock.instant());
        var kept = vault.settings().get(HUB);
        hub().map(URI::toString)
                .ifPresentOrElse(
                        hub -> {
                            if (!kept.equals(Optional.of(hub))) {
                                vault.settings().put(HUB, hub);
                            }
                        },
                        () -> kept.map(URI::create).ifPresent(this::rememberHub));
    }

    private void remember(String officer, String name, @Nullable Instant opened) {
        var entry = new Entry(officer, name, Register.folderOf(officer), opened);
        register.change(was -> was.with(entry));
    }

    /// Made when something fails: a logger on the way to the first screen would delay it.
    private static Logger log() {
        return LoggerFactory.getLogger(Laptop.class);
    }

    /// What is done with a vault once its key is known.
    private interface Use {
        Opening with(Entry entry, VaultFolder vault, VaultLock lock, DataKey key);
    }
}
