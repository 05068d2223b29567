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
import org.doorstep.store.sqlite.Cipher;
import org.doorstep.store.sqlite.Database;
import org.doorstep.store.vault.LaptopFile.Entry;

/// Doorstep's data folder on this laptop: which laptop it is, which hub it belongs to, and a vault
/// for each officer who uses it.
public final class Laptop {

    private final Path folder;
    private final DeviceSecrets secrets;
    private final VaultSettings settings;
    private final InstantSource clock;
    private final Ids ids;
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
        var entry = entry(officer).orElseThrow(() -> new IllegalArgumentException("no such vault"));
        var path = folder.resolve(entry.folder());
        var lock = VaultLock.take(path.resolve("lock"));
        if (lock.isEmpty()) {
            return new Opening.InUse();
        }
        var opening = unlock(path, lock.get(), passphrase);
        if (opening instanceof Opening.Opened) {
            remember(entry.officer(), entry.name());
        } else {
            lock.get().close();
        }
        return opening;
    }

    private Opening unlock(Path path, VaultLock lock, char[] passphrase) {
        return switch (keys(path).unlock(passphrase)) {
            case Unlocked.Open open ->
                    open(new VaultFolder(path, open.database()), lock, open.key());
            case Unlocked.Wrong wrong ->
                    new Opening.WrongPassphrase(wrong.triesLeft(), wrong.pause());
            case Unlocked.Waiting waiting -> new Opening.Wait(waiting.until(), waiting.pause());
            case Unlocked.FileDamaged() -> new Opening.KeyFileDamaged();
            case Unlocked.SecretMissing() -> new Opening.SecretMissing();
        };
    }

    private Opening open(VaultFolder vault, VaultLock lock, DataKey key) {
        if (!vault.hasDatabase()) {
            key.close();
            return new Opening.Damaged();
        }
        try {
            return new Opening.Opened(assemble(vault, lock, key));
        } catch (StoreException e) {
            key.close();
            return switch (e.trouble()) {
                case NEWER_SCHEMA -> new Opening.NewerSchema();
                case DAMAGED -> new Opening.Damaged();
                case DISK_FULL -> new Opening.DiskFull();
                case OTHER -> throw e;
            };
        }
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
            return found(officer, vault, lock, key);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private Vault found(Officer officer, VaultFolder vault, VaultLock lock, DataKey key) {
        var ballast = ballast(vault);
        var database =
                Database.open(new Cipher(vault.databaseFile(), key.bytes()), ballast::makeWay);
        new Identity(database, json).write(officer, device(), ids.next());
        return new Vault(lock, key, ballast, database, vault, json, ids, clock);
    }

    private Vault assemble(VaultFolder vault, VaultLock lock, DataKey key) {
        var ballast = ballast(vault);
        var cipher = new Cipher(vault.databaseFile(), key.bytes());
        Database database;
        try {
            database = Database.open(cipher, ballast::makeWay);
        } catch (StoreException e) {
            if (e.trouble() != Trouble.DISK_FULL || !ballast.makeWay()) {
                throw e;
            }
            database = Database.open(cipher, ballast::makeWay);
        }
        return new Vault(lock, key, ballast, database, vault, json, ids, clock);
    }

    private Ballast ballast(VaultFolder vault) {
        var ballast = new Ballast(vault.path().resolve("ballast"), settings.ballastBytes());
        ballast.lay();
        return ballast;
    }

    private Keys keys(Path path) {
        return new Keys(path, secrets, json, clock);
    }

    private Optional<Entry> entry(String officer) {
        return file.vaults().stream().filter(entry -> entry.officer().equals(officer)).findFirst();
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
}
