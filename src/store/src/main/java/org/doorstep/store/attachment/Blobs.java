package org.doorstep.store.attachment;

import static org.doorstep.store.db.Tables.BLOB;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.doorstep.domain.change.Topic;
import org.doorstep.store.StoreException;
import org.doorstep.store.StoreException.Trouble;
import org.doorstep.store.db.tables.records.BlobRecord;
import org.doorstep.store.sqlite.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bytes of photos and files, by content: each an encrypted file in a folder of the vault, and
/// a row that says how much of it is there. The bytes are safe on the disk before the row says so.
///
/// They stay while something needs them: a record that is held, a record that still has to bring
/// them to the hub, a form that is being filled in.
public final class Blobs {

    private static final Logger LOG = LoggerFactory.getLogger(Blobs.class);

    private static final String NEEDLESS =
            "not exists (select 1 from attachment a where a.sha256 = blob.hash)"
                    + " and not exists (select 1 from parcel p where p.hash = blob.hash)"
                    + " and not exists (select 1 from answer where instr(answer.value, blob.hash) > 0)"
                    // What was found may belong to a record that has not come back yet.
                    + " and (found = 0 or exists (select 1 from replica where in_step_at is not null))";

    private final Database database;
    private final Path folder;
    private final byte[] vaultKey;
    private final SecureRandom random = new SecureRandom();
    private final ReentrantLock turn = new ReentrantLock();

    /// Kept since the vault was opened, and perhaps not yet named by anything.
    private final Set<String> fresh = ConcurrentHashMap.newKeySet();

    /// @param folder made when the first file comes
    /// @param vaultKey not copied: wiped by its owner
    public Blobs(Database database, Path folder, byte[] vaultKey) {
        this.database = database;
        this.folder = folder;
        this.vaultKey = vaultKey;
    }

    /// The hash by which bytes are found.
    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    /// Keeps bytes that the officer gives.
    void keep(String hash, byte[] bytes) {
        turn.lock();
        try {
            fresh.add(hash);
            var there = row(hash);
            if (there.isPresent() && whole(there.get()).isPresent()) {
                return;
            }
            there.ifPresent(this::forget);
            if (!add(hash, bytes.length, bytes)) {
                throw new StoreException(Trouble.OTHER, "the file cannot be read back");
            }
        } finally {
            turn.unlock();
        }
    }

    /// What was kept is named by a record from now on.
    public void named(String hash) {
        fresh.remove(hash);
    }

    /// Whether the officer gave it in this sitting and no record names it yet.
    boolean isFresh(String hash) {
        return fresh.contains(hash);
    }

    /// All bytes, if they are here and are the ones.
    ///
    /// @throws IOException if they are here and are not
    Optional<byte[]> read(String hash) throws IOException {
        var row = row(hash).filter(one -> one.getHave().equals(one.getSize()));
        if (row.isEmpty()) {
            return Optional.empty();
        }
        var bytes = sealed(row.get()).read(0, Math.toIntExact(row.get().getSize()));
        if (!hash(bytes).equals(hash)) {
            throw new SealedFile.DamagedException("not the bytes of that hash");
        }
        return Optional.of(bytes);
    }

    /// Bytes from a place on.
    Optional<byte[]> read(String hash, long from, int most) {
        return row(hash)
                .flatMap(row -> {
                    try {
                        return Optional.of(sealed(row).read(from, most));
                    } catch (IOException e) {
                        LOG.warn("a file of {} bytes cannot be read", row.getSize());
                        return Optional.empty();
                    }
                });
    }

    long have(String hash) {
        return row(hash).map(BlobRecord::getHave).orElse(0L);
    }

    /// Adds what came from the hub.
    ///
    /// @return false if the whole is not what the hash says: then all of it is gone
    boolean add(String hash, long size, byte[] bytes) {
        turn.lock();
        try {
            var row = row(hash).orElseGet(() -> begin(hash, size));
            if (row.getHave().equals(row.getSize())) {
                // The officer gave the same file while a piece of it was on its way.
                return true;
            }
            if (row.getHave() + bytes.length > row.getSize()) {
                forget(row);
                return false;
            }
            append(row, bytes);
            var have = row.getHave() + bytes.length;
            var whole = row.getSize();
            database.write(transaction -> {
                transaction.touch(Topic.FILES);
                return transaction
                        .sql()
                        .update(BLOB)
                        .set(BLOB.HAVE, have)
                        .where(BLOB.ID.eq(row.getId()))
                        .execute();
            });
            if (have < whole) {
                return true;
            }
            var right = row(hash).flatMap(this::whole).isPresent();
            if (!right) {
                row(hash).ifPresent(this::forget);
            }
            return right;
        } finally {
            turn.unlock();
        }
    }

    /// Forgets bytes that cannot be read any more, so that they can come again.
    void forget(String hash) {
        turn.lock();
        try {
            row(hash).ifPresent(this::forget);
        } finally {
            turn.unlock();
        }
    }

    /// Takes away what nothing needs any more: after records have left, and at the opening of the
    /// vault also what a killed process left behind.
    public void sweep() {
        turn.lock();
        try {
            var needless =
                    database.read(sql -> sql.selectFrom(BLOB).where(NEEDLESS).fetch()).stream()
                            .filter(row -> !fresh.contains(row.getHash()))
                            .toList();
            needless.forEach(this::forget);
        } finally {
            turn.unlock();
        }
    }

    /// At the opening: files without a row are taken in if something needs them, as after a rescue;
    /// else they are what a killed process left, and go.
    public void open() {
        database.write(transaction -> {
            GivenUp.in(transaction.sql());
            return true;
        });
        if (!Files.isDirectory(folder)) {
            return;
        }
        turn.lock();
        try {
            var known = database.read(sql -> sql.select(BLOB.FILE).from(BLOB).fetchSet(BLOB.FILE));
            for (var file : files()) {
                if (!known.contains(file.getFileName().toString())) {
                    adopt(file);
                }
            }
        } finally {
            turn.unlock();
        }
        sweep();
    }

    private void adopt(Path file) {
        try {
            var bytes = new SealedFile(file, vaultKey).read(0, Integer.MAX_VALUE);
            var hash = hash(bytes);
            if (row(hash).isEmpty()) {
                insert(hash, bytes.length, bytes.length, file.getFileName().toString(), true);
                return;
            }
        } catch (IOException notWhole) {
            LOG.info("a file that was never finished is taken away");
        }
        destroy(file);
    }

    private List<Path> files() {
        try (var files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            LOG.warn("the folder of files cannot be read: {}", e.getMessage());
            return List.of();
        }
    }

    private BlobRecord begin(String hash, long size) {
        var name = name();
        try {
            Files.createDirectories(folder);
            sealed(name).create();
            syncFolder();
        } catch (IOException e) {
            throw failed(e);
        }
        insert(hash, size, 0, name, false);
        return row(hash).orElseThrow();
    }

    private void append(BlobRecord row, byte[] bytes) {
        try {
            sealed(row).append(row.getHave(), bytes);
        } catch (SealedFile.DamagedException e) {
            forget(row);
            throw new StoreException(Trouble.OTHER, "what had come of a file is damaged", e);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static StoreException failed(IOException e) {
        return new StoreException(Trouble.DISK_FULL, "the file cannot be kept", e);
    }

    private Optional<byte[]> whole(BlobRecord row) {
        try {
            return read(row.getHash());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void insert(String hash, long size, long have, String file, boolean found) {
        database.write(transaction ->
                transaction
                        .sql()
                        .insertInto(BLOB)
                        .set(BLOB.HASH, hash)
                        .set(BLOB.SIZE, size)
                        .set(BLOB.HAVE, have)
                        .set(BLOB.FILE, file)
                        .set(BLOB.FOUND, found ? 1L : 0L)
                        .execute());
    }

    /// The row first: a file without a row goes at the next opening.
    private void forget(BlobRecord row) {
        database.write(transaction -> {
            transaction.touch(Topic.FILES);
            return transaction.sql().deleteFrom(BLOB).where(BLOB.ID.eq(row.getId())).execute();
        });
        destroy(folder.resolve(row.getFile()));
    }

    private void destroy(Path file) {
        try {
            new SealedFile(file, vaultKey).destroy();
        } catch (IOException e) {
            LOG.warn("a file cannot be taken away yet: {}", e.getMessage());
        }
    }

    private Optional<BlobRecord> row(String hash) {
        return database.read(sql -> sql.selectFrom(BLOB).where(BLOB.HASH.eq(hash)).fetchOptional());
    }

    private SealedFile sealed(BlobRecord row) {
        return sealed(row.getFile());
    }

    private SealedFile sealed(String name) {
        return new SealedFile(folder.resolve(name), vaultKey);
    }

    /// Says nothing of what is in it: the hash of a known document would.
    private String name() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// Where a folder can be opened at all (not on Windows).
    private void syncFolder() {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notPossibleHere) {
            return;
        }
    }
}
