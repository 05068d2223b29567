package org.doorstep.store.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.doorstep.store.StoreException;
import org.doorstep.store.StoreException.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the files of one vault lie.
///
/// @param database name of the database file
record VaultFolder(Path path, String database) {

    private static final Logger LOG = LoggerFactory.getLogger(VaultFolder.class);
    private static final long NEEDED_BYTES = 1 << 20;
    private static final String FIRST_DATABASE = "store.db";

    /// With a name for the database that nothing in the folder goes by yet.
    static VaultFolder unused(Path path) {
        var folder = new VaultFolder(path, FIRST_DATABASE);
        while (folder.hasDatabase() || folder.isMarkedDamaged()) {
            folder = folder.next();
        }
        return folder;
    }

    Path databaseFile() {
        return path.resolve(database);
    }

    /// Whether the database is there at all: SQLite would make an empty one in its place.
    boolean hasDatabase() {
        return Files.exists(databaseFile());
    }

    /// Where the next database goes when this one is given up.
    VaultFolder next() {
        var number = database.replaceAll("\\D", "");
        var next = number.isEmpty() ? 2 : Integer.parseInt(number) + 1;
        return new VaultFolder(path, "store-" + next + ".db");
    }

    Path rescueFile() {
        return path.resolve(database + ".rescue");
    }

    boolean isMarkedDamaged() {
        return Files.exists(damageMark());
    }

    /// So that the next opening says so, even if it does not meet the damage itself.
    void markDamaged() {
        try {
            if (!isMarkedDamaged()) {
                Files.createFile(damageMark());
            }
        } catch (IOException e) {
            LOG.warn("the damage cannot be marked: {}", e.getMessage());
        }
    }

    /// Where the encrypted photos and files lie. The same for every database of the vault: all have
    /// the same key.
    Path files() {
        return path.resolve("files");
    }

    private Path damageMark() {
        return path.resolve(database + ".damaged");
    }

    /// Copies the database, with its write-ahead log if there is one.
    void copyDatabase(VaultFolder to) {
        try {
            to.deleteDatabase();
            for (var suffix : List.of("", "-wal")) {
                var from = path.resolve(database + suffix);
                if (Files.exists(from)) {
                    Files.copy(from, to.path.resolve(to.database + suffix));
                }
            }
        } catch (IOException e) {
            throw new StoreException(Trouble.OTHER, "the database cannot be copied", e);
        }
    }

    void deleteDatabase() {
        try {
            for (var suffix : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(path.resolve(database + suffix));
            }
        } catch (IOException e) {
            throw new StoreException(Trouble.OTHER, "the database cannot be deleted", e);
        }
    }

    /// Whether there is not even room for the files that an open database needs beside it.
    boolean isOnFullDisk() {
        try {
            return Files.getFileStore(path).getUsableSpace() < NEEDED_BYTES;
        } catch (IOException e) {
            return false;
        }
    }

    /// Where a page is borrowed from for a rescue, and a copy of the damaged file to put it into.
    VaultFolder scratch(String purpose) {
        return new VaultFolder(path, database + "." + purpose);
    }

    /// Size of photos and files, which lie beside the database.
    long fileBytes() {
        if (!Files.isDirectory(files())) {
            return 0;
        }
        try (var files = Files.list(files())) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new StoreException(Trouble.OTHER, "the size of the store cannot be read", e);
        }
    }
}
