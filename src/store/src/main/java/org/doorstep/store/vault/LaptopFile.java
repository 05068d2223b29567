package org.doorstep.store.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.protocol.json.BodyHash;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.json.ProtocolException;
import org.doorstep.store.key.TwoCopies;
import org.jspecify.annotations.Nullable;

/// `laptop.json`, in the clear: what the sign-in screen must know before any vault is open. Nothing
/// about citizens. Kept twice and with a sum, as the key files are.
record LaptopFile(UUID device, @Nullable String hub, List<Entry> vaults) {

    /// @param folder of the vault, below the data folder
    record Entry(String officer, String name, String folder, @Nullable Instant lastOpened) {}

    LaptopFile {
        vaults = List.copyOf(vaults);
    }

    /// Empty if there is no copy, or none is whole.
    static Optional<LaptopFile> read(Path folder, Json json) {
        return copies(folder).read(content -> whole(content, json));
    }

    /// Safe on the disk when it returns.
    void write(Path folder, Json json) throws IOException {
        copies(folder).write(content(json));
    }

    /// Whether both copies on the disk say this.
    boolean isWritten(Path folder, Json json) {
        return copies(folder).bothRead(content(json));
    }

    LaptopFile with(@Nullable String newHub) {
        return new LaptopFile(device, newHub, vaults);
    }

    /// With an officer's entry first, in place of their earlier one.
    LaptopFile with(Entry entry) {
        var others = new ArrayList<>(vaults);
        others.removeIf(other -> other.officer().equals(entry.officer()));
        others.addFirst(entry);
        return new LaptopFile(device, hub, others);
    }

    private byte[] content(Json json) {
        return json.bytes(new Copy(this, sum(this, json)));
    }

    private static TwoCopies copies(Path folder) {
        return new TwoCopies(folder.resolve("laptop.json"), folder.resolve("laptop.old.json"));
    }

    private static Optional<LaptopFile> whole(byte[] content, Json json) {
        try {
            var copy = json.read(content, Copy.class);
            return copy.laptop() != null && sum(copy.laptop(), json).equals(copy.check())
                    ? Optional.of(copy.laptop())
                    : Optional.empty();
        } catch (ProtocolException e) {
            return Optional.empty();
        }
    }

    private static String sum(LaptopFile laptop, Json json) {
        return HexFormat.of().formatHex(BodyHash.of(json.write(laptop)));
    }

    private record Copy(LaptopFile laptop, String check) {}
}
