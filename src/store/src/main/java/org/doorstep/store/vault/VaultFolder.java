package org.doorstep.store.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.doorstep.store.StoreException;
import org.doorstep.store.StoreException.Trouble;

/// Where the files of one vault lie.
///
/// @param database name of the database file
record VaultFolder(Path path, String database) {

    static final String FIRST_DATABASE = "store.db";

    Path databaseFile() {
        return path.resolve(database);
    }

    /// Whether the database is there at all: SQLite would make an empty one in its place.
    boolean hasDatabase() {
        return Files.exists(databaseFile());
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

    /// Size of the database with its write-ahead log.
    long databaseBytes() {
        return Stream.of("", "-wal").mapToLong(this::size).sum();
    }

    private long size(String suffix) {
        var file = path.resolve(database + suffix);
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new StoreException(Trouble.OTHER, "the size of the store cannot be read", e);
        }
    }
}
