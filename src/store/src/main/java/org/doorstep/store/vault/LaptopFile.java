package org.doorstep.store.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
    static Optional<LaptopFile> read(Path folder) {
        return copies(folder).read(LaptopText::read);
    }

    /// Safe on the disk when it returns.
    void write(Path folder) throws IOException {
        copies(folder).write(LaptopText.of(this));
    }

    /// Whether both copies on the disk say this.
    boolean isWritten(Path folder) {
        return copies(folder).bothRead(LaptopText.of(this));
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

    private static TwoCopies copies(Path folder) {
        return new TwoCopies(folder.resolve("laptop.json"), folder.resolve("laptop.old.json"));
    }
}
