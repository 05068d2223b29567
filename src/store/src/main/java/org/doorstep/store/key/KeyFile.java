package org.doorstep.store.key;

import java.io.IOException;
import java.nio.file.Files;
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
    private static final String FIRST = "keys.json";
    private static final String SECOND = "keys.old.json";

    static KeyFile of(Slot.Header header, List<Slot> slots, Json json) {
        return new KeyFile(header, slots, sum(header, slots, json));
    }

    /// Empty if neither copy is whole.
    static Optional<KeyFile> read(Path folder, Json json) throws IOException {
        for (var name : List.of(FIRST, SECOND)) {
            var file = folder.resolve(name);
            if (Files.exists(file)) {
                var whole = whole(Files.readAllBytes(file), json);
                if (whole.isPresent()) {
                    return whole;
                }
            }
        }
        return Optional.empty();
    }

    /// Safe on the disk when it returns; at every moment at least one copy is whole.
    void write(Path folder, Json json) throws IOException {
        var content = json.bytes(this);
        SafeFile.write(folder.resolve(FIRST), content);
        SafeFile.write(folder.resolve(SECOND), content);
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
