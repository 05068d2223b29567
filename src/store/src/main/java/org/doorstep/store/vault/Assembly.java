package org.doorstep.store.vault;

import java.time.InstantSource;
import org.doorstep.domain.access.Officer;
import org.doorstep.domain.id.Ids;
import org.doorstep.protocol.json.Json;
import org.doorstep.store.StoreException;
import org.doorstep.store.StoreException.Trouble;
import org.doorstep.store.key.DataKey;
import org.doorstep.store.outbox.Outbox;
import org.doorstep.store.record.Records;
import org.doorstep.store.rescue.FirstPage;
import org.doorstep.store.rescue.RescueFile;
import org.doorstep.store.rescue.Rescued;
import org.doorstep.store.rescue.Restore;
import org.doorstep.store.rescue.Salvage;
import org.doorstep.store.sqlite.Cipher;
import org.doorstep.store.sqlite.Database;

/// Puts the parts of a vault together, once its key is known.
record Assembly(VaultSettings settings, Json json, Ids ids, InstantSource clock) {

    /// A new, empty store.
    Vault make(VaultFolder folder, VaultLock lock, DataKey key, Laptop laptop, Officer officer) {
        var ballast = ballast(folder);
        var database = found(folder, ballast, key, laptop, officer);
        return vault(folder, lock, key, ballast, database);
    }

    /// The store that is there.
    ///
    /// @throws StoreException saying what is in the way
    Vault open(VaultFolder folder, VaultLock lock, DataKey key) {
        var ballast = ballast(folder);
        return vault(folder, lock, key, ballast, openDatabase(folder, ballast, key));
    }

    /// Writes what can be read of a damaged store into a file beside it.
    Rescued salvage(VaultFolder folder, DataKey key) {
        var salvage = new Salvage(json, ids);
        if (folder.hasDatabase() && !salvage.read(cipher(folder, key))) {
            readWithBorrowedFirstPage(salvage, folder, key);
        }
        var rescued = salvage.rescued();
        new RescueFile(folder.rescueFile()).write(rescued, key.bytes(), json);
        return rescued;
    }

    /// Where even the first page is damaged, that of an empty store takes its place in a copy.
    private void readWithBorrowedFirstPage(Salvage salvage, VaultFolder folder, DataKey key) {
        var empty = folder.scratch("empty");
        var copy = folder.scratch("copy");
        try {
            empty.deleteDatabase();
            openDatabase(empty, ballast(folder), key).close();
            folder.copyDatabase(copy);
            new FirstPage(key.bytes()).graft(empty.databaseFile(), copy.databaseFile());
            salvage.read(cipher(copy, key));
        } finally {
            empty.deleteDatabase();
            copy.deleteDatabase();
        }
    }

    /// A new store with what was rescued; not yet the one that the vault's key file names.
    void restore(VaultFolder fresh, DataKey key, Laptop laptop, Officer officer, Rescued rescued) {
        fresh.deleteDatabase();
        try (var database = found(fresh, ballast(fresh), key, laptop, officer)) {
            new Restore(database, new Outbox(new Records(database, json), ids, clock))
                    .from(rescued);
        }
    }

    private Vault vault(
            VaultFolder folder, VaultLock lock, DataKey key, Ballast ballast, Database database) {
        try {
            return new Vault(lock, key, ballast, database, folder, json, ids, clock);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private Database found(
            VaultFolder folder, Ballast ballast, DataKey key, Laptop laptop, Officer officer) {
        var database = openDatabase(folder, ballast, key);
        try {
            new Identity(database, json).write(officer, laptop.device(), ids.next());
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private Database openDatabase(VaultFolder folder, Ballast ballast, DataKey key) {
        var emergency = new VaultEmergency(ballast, folder);
        try {
            return Database.open(cipher(folder, key), emergency);
        } catch (StoreException e) {
            if (e.trouble() != Trouble.DISK_FULL || !emergency.makeRoom()) {
                throw e;
            }
            return Database.open(cipher(folder, key), emergency);
        }
    }

    private static Cipher cipher(VaultFolder folder, DataKey key) {
        return new Cipher(folder.databaseFile(), key.bytes());
    }

    private Ballast ballast(VaultFolder folder) {
        var ballast = new Ballast(folder.path().resolve("ballast"), settings.ballastBytes());
        ballast.lay();
        return ballast;
    }
}
