package org.doorstep.store.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.doorstep.protocol.json.BodyHash;
import org.doorstep.store.StoreException;
import org.doorstep.store.StoreException.Trouble;
import org.doorstep.store.key.Keys;
import org.doorstep.store.key.Keys.Owner;
import org.doorstep.store.vault.LaptopFile.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which laptop this is, which hub it belongs to and who has a vault here. Kept in `laptop.json`,
/// but never from that file alone: a vault that lies in the folder is listed whatever it says.
final class Register {

    private static final String VAULTS = "vaults";

    private final Path folder;
    private final Function<Path, Keys> keys;
    private LaptopFile file;

    /// @param folder made if it does not exist
    /// @param keys of a vault's folder
    /// @param newDevice the laptop's id where it has none yet
    Register(Path folder, Function<Path, Keys> keys, Supplier<UUID> newDevice) {
        this.folder = folder;
        this.keys = keys;
        try {
            Files.createDirectories(folder.resolve(VAULTS));
        } catch (IOException e) {
            throw new StoreException(
                    Trouble.OTHER, "Doorstep's folder cannot be used: " + folder, e);
        }
        this.file = complete(LaptopFile.read(folder), newDevice);
        if (!file.isWritten(folder)) {
            writeIfPossible();
        }
    }

    LaptopFile file() {
        return file;
    }

    Optional<Entry> entry(String officer) {
        return file.vaults().stream().filter(entry -> entry.officer().equals(officer)).findFirst();
    }

    /// Reads the file again first: another Doorstep may have another officer's vault open.
    synchronized void change(UnaryOperator<LaptopFile> change) {
        file = change.apply(LaptopFile.read(folder).orElse(file));
        try {
            file.write(folder);
        } catch (IOException e) {
            throw new StoreException(
                    Trouble.OTHER, "Doorstep's folder cannot be written: " + folder, e);
        }
    }

    /// Where an officer's vault lies or would lie, below the data folder. Officers' ids may hold
    /// letters that a file system does not like.
    static String folderOf(String officer) {
        return VAULTS + "/" + HexFormat.of().formatHex(BodyHash.of(officer));
    }

    /// What was read, with every vault in the folder that it does not list.
    private LaptopFile complete(Optional<LaptopFile> read, Supplier<UUID> newDevice) {
        var listed = read.map(LaptopFile::vaults).orElse(List.of());
        var others = unlisted(listed);
        var device =
                read.map(LaptopFile::device)
                        .or(() -> others.stream().map(Owner::device).findFirst())
                        .orElseGet(newDevice);
        var complete = new LaptopFile(device, read.map(LaptopFile::hub).orElse(null), listed);
        for (var owner : others) {
            log().warn("a vault that laptop.json does not list was found");
            // Their name is inside the vault, known when it is first opened.
            complete =
                    complete.with(
                            new Entry(
                                    owner.officer(),
                                    owner.officer(),
                                    folderOf(owner.officer()),
                                    null));
        }
        return complete;
    }

    private List<Owner> unlisted(List<Entry> listed) {
        var known = listed.stream().map(entry -> folder.resolve(entry.folder())).toList();
        try (var folders = Files.list(folder.resolve(VAULTS))) {
            return folders.filter(path -> !known.contains(path))
                    .sorted()
                    .flatMap(path -> owner(path).stream())
                    .toList();
        } catch (IOException e) {
            throw new StoreException(Trouble.OTHER, "the vaults cannot be listed", e);
        }
    }

    /// Empty too for the copy of a vault under another name.
    private Optional<Owner> owner(Path path) {
        return keys.apply(path)
                .owner()
                .filter(owner -> folder.resolve(folderOf(owner.officer())).equals(path));
    }

    /// On a full disk the officer must still get in.
    private void writeIfPossible() {
        try {
            file.write(folder);
        } catch (IOException e) {
            log().warn("laptop.json cannot be written: {}", e.getMessage());
        }
    }

    /// Made when something is wrong: a logger on the way to the first screen would delay it.
    private static Logger log() {
        return LoggerFactory.getLogger(Register.class);
    }
}
