package org.doorstep.store.vault;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.doorstep.domain.access.Officer;
import org.doorstep.domain.id.Ids;
import org.doorstep.protocol.json.BodyHash;
import org.doorstep.protocol.json.Json;
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

    private static final Logger LOG = LoggerFactory.getLogger(Laptop.class);

    private final Path folder;
    private final DeviceSecrets secrets;
    private final VaultSettings settings;
    private final InstantSource clock;
    private final Ids ids;
    private final Assembly assembly;
    private final Json json = new Json();
    private LaptopFile file;

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
        this.ids = ids;
        this.assembly = new Assembly(settings, json, ids, clock);
        this.file = LaptopFile.in(folder, json, ids::next);
    }

    /// The laptop's own id, made at its first start.
    public UUID device() {
        return file.device();
    }

    /// The hub's address, if it was ever given.
    public Optional<URI> hub() {
        return Optional.ofNullable(file.hub()).map(URI::create);
    }

    public void rememberHub(URI hub) {
        change(was -> new LaptopFile(was.device(), hub.toString(), was.vaults()));
    }

    /// Who uses this laptop, last opened first.
    public List<VaultCard> vaults() {
        return file.vaults().stream()
                .map(entry -> new VaultCard(entry.officer(), entry.name(), entry.lastOpened()))
                .toList();
    }

    /// Makes a vault for an officer who has none here. Takes a second or two.
    public Enrolment enrol(Officer officer, char[] passphrase) {
        var weakness = Passphrases.weakness(passphrase);
        if (weakness.isPresent()) {
            return new Enrolment.PassphraseRefused(weakness.get());
        }
        if (entry(officer.id()).isPresent()) {
            return new Enrolment.AlreadyHere();
        }
        try {
            var vault = make(officer, passphrase);
            remember(officer.id(), officer.name());
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
        var entry = entry(officer).orElseThrow(() -> new IllegalArgumentException("no such vault"));
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
        if (opening instanceof Opening.Opened) {
            rememberOpened(entry);
        } else {
            lock.get().close();
        }
        return opening;
    }

    private Opening unlock(Entry entry, Path path, VaultLock lock, char[] passphrase, Use use) {
        return switch (keys(path).unlock(passphrase)) {
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
                case OTHER -> {
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
        var path = folder.resolve(folderOf(officer.id()));
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new StoreException(Trouble.OTHER, "the vault's folder cannot be made", e);
        }
        var lock =
                VaultLock.take(path.resolve("lock"))
                        .orElseThrow(() -> new StoreException(Trouble.OTHER, "in use"));
        var vault = new VaultFolder(path, VaultFolder.FIRST_DATABASE);
        try {
            var cost = settings.cost().orElseGet(() -> Argon2Cost.calibrated(System::nanoTime));
            // What an enrolment left that broke off before the vault was listed.
            vault.deleteDatabase();
            var key = keys(path).enrol(device(), officer.id(), vault.database(), passphrase, cost);
            return assembly.make(vault, lock, key, this, officer);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private Officer officer(Entry entry, Rescued rescued) {
        var text = rescued.officer();
        return text == null
                ? new Officer(entry.officer(), entry.name(), "", "")
                : json.read(text, Officer.class);
    }

    private Keys keys(Path path) {
        return new Keys(path, secrets, json, clock);
    }

    private Optional<Entry> entry(String officer) {
        return file.vaults().stream().filter(entry -> entry.officer().equals(officer)).findFirst();
    }

    private void rememberOpened(Entry entry) {
        try {
            remember(entry.officer(), entry.name());
        } catch (StoreException e) {
            // Only the list's order is lost: no reason to keep the officer out.
            LOG.warn("when this vault was opened cannot be remembered: {}", e.getMessage());
        }
    }

    private void remember(String officer, String name) {
        var opened = new Entry(officer, name, folderOf(officer), clock.instant());
        change(was -> {
            var vaults = new ArrayList<>(was.vaults());
            vaults.removeIf(entry -> entry.officer().equals(officer));
            vaults.addFirst(opened);
            return new LaptopFile(was.device(), was.hub(), vaults);
        });
    }

    /// Reads the file again first: another Doorstep may have another officer's vault open.
    private synchronized void change(UnaryOperator<LaptopFile> change) {
        file = change.apply(LaptopFile.in(folder, json, ids::next));
        file.write(folder, json);
    }

    /// Officers' ids may hold letters that a file system does not like.
    private static String folderOf(String officer) {
        return "vaults/" + HexFormat.of().formatHex(BodyHash.of(officer));
    }

    /// What is done with a vault once its key is known.
    private interface Use {
        Opening with(Entry entry, VaultFolder vault, VaultLock lock, DataKey key);
    }
}
