package org.doorstep.store.key;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.protocol.json.Json;
import org.doorstep.store.StoreException;
import org.doorstep.store.StoreException.Trouble;

/// The keys of one vault.
public final class Keys {

    private static final String COUNT = "guesses";

    private final Path folder;
    private final DeviceSecrets secrets;
    private final Json json;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    /// @param folder the vault's
    public Keys(Path folder, DeviceSecrets secrets, Json json, InstantSource clock) {
        this.folder = folder;
        this.secrets = secrets;
        this.json = json;
        this.clock = clock;
    }

    /// What came of a passphrase.
    public sealed interface Unlocked {

        /// @param database name of the database file that the key opens
        record Open(DataKey key, String database) implements Unlocked {}

        /// @param triesLeft before the next wait
        /// @param pause until the next try is taken; zero if it may come at once
        record Wrong(int triesLeft, Duration pause) implements Unlocked {}

        /// Too many wrong ones came before: this one was not tried.
        record Waiting(Instant until, Duration pause) implements Unlocked {}

        /// Neither copy of the key file is whole.
        record FileDamaged() implements Unlocked {}

        /// The laptop's own secret is gone, for example because the folder was copied here from
        /// another laptop.
        record SecretMissing() implements Unlocked {}
    }

    /// Whose vault it is, as its key file says in the clear.
    public record Owner(UUID device, String officer) {}

    /// Empty if no copy of the key file is whole.
    public Optional<Owner> owner() {
        return KeyFile.read(folder, json)
                .map(KeyFile::header)
                .map(header -> new Owner(UUID.fromString(header.device()), header.officer()));
    }

    /// Whether there is a key file, even a damaged one: then nothing here may be made anew.
    public boolean exist() {
        return KeyFile.isIn(folder);
    }

    /// Writes the key file of a new vault: the last step of making it, for from now on the
    /// passphrase opens the database.
    ///
    /// @param database name of the file that the key opens
    public void enrol(
            DataKey key,
            UUID device,
            String officer,
            String database,
            char[] passphrase,
            Argon2Cost cost) {
        if (exist()) {
            throw new StoreException(Trouble.OTHER, "there is a key file already");
        }
        var header = new Slot.Header(KeyFile.VERSION, 1, device.toString(), officer, database);
        var secret = secrets.get(secretName()).orElseGet(this::newSecret);
        limit(secret).count(true);
        write(
                header,
                Slot.wrap(key.bytes(), normalised(passphrase), secret, cost, header, random, json));
    }

    /// Tries a passphrase.
    public Unlocked unlock(char[] passphrase) {
        var file = KeyFile.read(folder, json);
        if (file.isEmpty()) {
            return new Unlocked.FileDamaged();
        }
        var secret = secrets.get(secretName());
        if (secret.isEmpty()) {
            return new Unlocked.SecretMissing();
        }
        var limit = limit(secret.get());
        var wait = limit.waiting();
        if (!wait.isZero()) {
            return new Unlocked.Waiting(clock.instant().plus(wait), wait);
        }
        limit.count(false);
        var key = unwrap(file.get(), normalised(passphrase), secret.get());
        if (key.isEmpty()) {
            return new Unlocked.Wrong(limit.left(), limit.waiting());
        }
        limit.count(true);
        return new Unlocked.Open(key.get(), file.get().header().database());
    }

    /// Names another database file for the same key.
    public void nameDatabase(DataKey key, char[] passphrase, String database) {
        var file = KeyFile.read(folder, json).orElseThrow();
        var secret = secrets.get(secretName()).orElseThrow();
        var old = file.header();
        var header =
                new Slot.Header(
                        old.version(), old.generation() + 1, old.device(), old.officer(), database);
        var slot =
                Slot.wrap(
                        key.bytes(),
                        normalised(passphrase),
                        secret,
                        file.slots().getFirst().cost(),
                        header,
                        random,
                        json);
        write(header, slot);
    }

    private void write(Slot.Header header, Slot slot) {
        try {
            KeyFile.of(header, List.of(slot), json).write(folder, json);
        } catch (IOException e) {
            throw new StoreException(Trouble.OTHER, "the key file cannot be written", e);
        }
    }

    private byte[] newSecret() {
        var secret = new byte[32];
        random.nextBytes(secret);
        secrets.put(secretName(), secret);
        return secret;
    }

    private Optional<DataKey> unwrap(KeyFile file, char[] passphrase, byte[] secret) {
        return file.slots().stream()
                .filter(slot -> slot.type().equals(Slot.PASSPHRASE))
                .findFirst()
                .flatMap(slot -> slot.unwrap(passphrase, secret, file.header(), json));
    }

    private GuessLimit limit(byte[] secret) {
        return new GuessLimit(
                folder.resolve(COUNT), secrets, secretName() + "." + COUNT, secret, clock);
    }

    private String secretName() {
        return "doorstep." + folder.getFileName();
    }

    /// The same letters give the same key whatever keyboard they came from.
    private static char[] normalised(char[] passphrase) {
        return Normalizer.normalize(new String(passphrase), Normalizer.Form.NFC).toCharArray();
    }
}
