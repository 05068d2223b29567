package org.doorstep.store.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.doorstep.store.StoreException;
import org.doorstep.store.StoreException.Trouble;

/// Secrets as files in a folder, readable by this user alone. Whoever copies the disk has them too.
public final class FileDeviceSecrets implements DeviceSecrets {

    private final Path folder;

    public FileDeviceSecrets(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<byte[]> get(String name) {
        var file = folder.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new StoreException(Trouble.OTHER, "a secret of this laptop cannot be read", e);
        }
    }

    @Override
    public void put(String name, byte[] secret) {
        try {
            Files.createDirectories(folder);
            SafeFile.write(folder.resolve(name), secret);
        } catch (IOException e) {
            throw new StoreException(Trouble.OTHER, "a secret of this laptop cannot be kept", e);
        }
    }

    @Override
    public Place place() {
        return Place.FILE;
    }

    /// For who has put it elsewhere.
    void remove(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new StoreException(Trouble.OTHER, "a secret's old file cannot be removed", e);
        }
    }
}
