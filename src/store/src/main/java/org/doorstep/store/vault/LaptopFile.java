package org.doorstep.store.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.json.ProtocolException;
import org.doorstep.store.StoreException;
import org.doorstep.store.StoreException.Trouble;
import org.doorstep.store.key.SafeFile;
import org.jspecify.annotations.Nullable;

/// `laptop.json`, in the clear: what the sign-in screen must know before any vault is open. Nothing
/// about citizens.
record LaptopFile(UUID device, @Nullable String hub, List<Entry> vaults) {

    private static final String NAME = "laptop.json";

    /// @param folder of the vault, below the data folder
    record Entry(String officer, String name, String folder, @Nullable Instant lastOpened) {}

    /// The file of a data folder, made at its first use.
    static LaptopFile in(Path folder, Json json, Supplier<UUID> newDevice) {
        var file = folder.resolve(NAME);
        try {
            if (Files.exists(file)) {
                return json.read(Files.readAllBytes(file), LaptopFile.class);
            }
            Files.createDirectories(folder);
            var fresh = new LaptopFile(newDevice.get(), null, List.of());
            fresh.write(folder, json);
            return fresh;
        } catch (IOException | ProtocolException e) {
            throw new StoreException(
                    Trouble.OTHER, "Doorstep's folder cannot be used: " + folder, e);
        }
    }

    void write(Path folder, Json json) {
        try {
            SafeFile.write(folder.resolve(NAME), json.bytes(this));
        } catch (IOException e) {
            throw new StoreException(
                    Trouble.OTHER, "Doorstep's folder cannot be written: " + folder, e);
        }
    }
}
