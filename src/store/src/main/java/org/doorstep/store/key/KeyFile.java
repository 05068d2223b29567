package org.doorstep.store.key;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.doorstep.protocol.json.BodyHash;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.json.ProtocolException;

/// A vault's key file, `keys.json`: no secret in itself. Kept twice, and with a sum, so that a
/// damaged one is told from a wrong passphrase and the other one is used.
///
/// @param check hash of the rest
record KeyFile(Slot.Header header, List<Slot> slots, String check) {

    static final int VERSION = 1;

    static KeyFile of(Slot.Header header, List<Slot> slots, Json json) {
        return new KeyFile(header, slots, sum(header, slots, json));
    }

    /// Empty if neither copy is whole.
    static Optional<KeyFile> read(Path folder, Json json) {
        return copies(folder).read(content -> whole(content, json));
    }

    /// Whether there is a key file at all, whole or not: then there is a vault behind it.
    static boolean isIn(Path folder) {
        return copies(folder).exist();
    }

    /// Safe on the disk when it returns; at every moment at least one copy is whole.
    void write(Path folder, Json json) throws IOException {
        copies(folder).write(json.bytes(this));
    }

    private static TwoCopies copies(Path folder) {
        return new TwoCopies(folder.resolve("keys.json"), folder.resolve("keys.old.json"));
    }

    private static Optional<KeyFile> whole(byte[] content, Json json) {
        try {
            var file = json.read(content, KeyFile.class);
            return file.header() != null
                            && file.slots() != null
                            && sum(file.header(), file.slots(), json).equals(file.check())
                    ? Optional.of(file)
                    : Optional.empty();
        } catch (ProtocolException e) {
            return Optional.empty();
        }
    }

    private static String sum(Slot.Header header, List<Slot> slots, Json json) {
        return HexFormat.of().formatHex(BodyHash.of(json.write(List.of(header, slots))));
    }
}
