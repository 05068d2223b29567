package org.doorstep.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.doorstep.hub.access.AccessMatrix;
import org.doorstep.hub.council.HubException;
import org.doorstep.hub.mapping.Mappings;

/// What a council tells its hub in a folder of files: what its extracts mean, and which role may
/// see what.
///
/// @param mappings from `mappings/*.json`
/// @param access from `access.json`; empty leaves the matrix in the database as it is
record CouncilRules(Mappings mappings, Optional<AccessMatrix> access) {

    /// No extract can be read; what is in the database stays.
    static final CouncilRules NONE = new CouncilRules(Mappings.read(Map.of()), Optional.empty());

    /// @throws HubException naming the file that cannot be used, what is wrong with it and what to
    ///   do
    static CouncilRules fromFolder(Path folder) {
        var access = folder.resolve("access.json");
        try {
            return new CouncilRules(
                    Mappings.fromFolder(folder.resolve("mappings")),
                    Optional.of(AccessMatrix.read(Files.readString(access))));
        } catch (IOException e) {
            throw new HubException(
                    "The access matrix "
                            + access
                            + " cannot be read. Check its name and the hub's right to read it.",
                    e);
        }
    }
}
