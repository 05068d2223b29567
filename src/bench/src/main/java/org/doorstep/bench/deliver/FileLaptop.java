package org.doorstep.bench.deliver;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.doorstep.bench.load.Passes;
import org.doorstep.bench.measure.BenchException;
import org.doorstep.domain.access.Officer;
import org.doorstep.domain.id.Ids;
import org.doorstep.protocol.json.Json;
import org.doorstep.store.key.FileDeviceSecrets;
import org.doorstep.store.key.Keys;
import org.doorstep.store.key.Keys.Unlocked;
import org.doorstep.store.sqlite.Cipher;
import org.doorstep.store.vault.Enrolment;
import org.doorstep.store.vault.Laptop;
import org.doorstep.store.vault.Opening;
import org.doorstep.store.vault.Vault;
import org.doorstep.store.vault.VaultSettings;
import org.doorstep.sync.hub.Fault;
import org.doorstep.sync.hub.HubClient;
import org.doorstep.sync.hub.HubException;
import org.doorstep.sync.hub.Patience;
import org.doorstep.sync.round.Course;
import org.doorstep.sync.round.SyncRound;

/// A laptop as in service, with the client's own rounds and an encrypted file, which is decrypted
/// to see what lies in it.
final class FileLaptop {

    private static final String PASSPHRASE = "lantern orchard gravel sixpence";
    private static final Clock CLOCK = Clock.systemUTC();

    private static final String ROWS =
            """
            select lower(hex(record.rec_id)) as id, coalesce(note.service, draft.service) as service,
                coalesce(note.text, draft.title) as text, type.name
            from record join type on type.id = record.type left join note on note.id = record.id
                left join unfinished draft on draft.id = record.id
            """;

    private final Path folder;
    private final URI hub;
    private final Passes passes;
    private final Officer officer;

    FileLaptop(Path folder, URI hub, Passes passes, String officer) {
        this.folder = folder;
        this.hub = hub;
        this.passes = passes;
        this.officer = new Officer(officer, "An officer", "Officer", "A team");
    }

    /// One round of sync. Somebody who has left is not let in: then the laptop stays as it is, and
    /// the lease locks it.
    ///
    /// @return whether the hub let them in
    boolean round(Course unheard) {
        passes.renew(officer.id());
        passes.speakFor(officer.id());
        var laptop = laptop();
        try (var client = new HubClient(hub, passes, new Json(), Patience.MOBILE);
                var vault = vault(laptop)) {
            client.enrol(laptop.device(), "bench");
            try (var round = new SyncRound(client, vault.replica(), officer.id(), "bench", CLOCK)) {
                var ended = round.play(unheard);
                if (ended.leftOver() != null) {
                    throw ended.leftOver();
                }
            }
            return true;
        } catch (HubException e) {
            if (e.fault() instanceof Fault.Busy || e.fault() instanceof Fault.Later) {
                throw e;
            }
            return false;
        }
    }

    /// What lies in the file, with what each says.
    Map<UUID, String> holds() {
        var all = new HashMap<UUID, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(one -> one.toString().endsWith(".db")).toList()) {
                read(file, all);
            }
        } catch (IOException | SQLException e) {
            throw new BenchException("the laptop's file could not be read", e);
        }
        return all;
    }

    private void read(Path file, Map<UUID, String> into) throws SQLException {
        var keys =
                new Keys(
                        Objects.requireNonNull(file.getParent()),
                        new FileDeviceSecrets(folder.resolve("secrets")),
                        new Json(),
                        CLOCK);
        if (!(keys.unlock(PASSPHRASE.toCharArray()) instanceof Unlocked.Open(var key, var _))) {
            throw new BenchException("the vault could not be unlocked", null);
        }
        try (var connection = new Cipher(file, key.bytes()).rescuer(true);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(ROWS)) {
            while (rows.next()) {
                into.put(
                        uuid(rows.getString("id")),
                        rows.getString("name").equals("person")
                                ? "{}"
                                : Planting.body(
                                        rows.getString("name").equals("unfinished"),
                                        rows.getString("service"),
                                        rows.getString("text")));
            }
        }
    }

    private static UUID uuid(String hex) {
        return new UUID(
                Long.parseUnsignedLong(hex.substring(0, 16), 16),
                Long.parseUnsignedLong(hex.substring(16), 16));
    }

    private Vault vault(Laptop laptop) {
        if (laptop.vaults().isEmpty()) {
            if (laptop.enrol(officer, PASSPHRASE.toCharArray())
                    instanceof Enrolment.Enrolled(var vault)) {
                return vault;
            }
        } else if (laptop.open(officer.id(), PASSPHRASE.toCharArray())
                instanceof Opening.Opened(var vault)) {
            return vault;
        }
        throw new BenchException("the vault could not be opened", null);
    }

    private Laptop laptop() {
        return new Laptop(
                folder,
                new FileDeviceSecrets(folder.resolve("secrets")),
                VaultSettings.forTests(),
                CLOCK,
                new Ids(CLOCK, new Random(officer.id().hashCode())));
    }
}
