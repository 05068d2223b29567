package org.doorstep.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.hub.access.AccessMatrix;
import org.doorstep.hub.access.AccessRules;
import org.doorstep.hub.access.Agreements;
import org.doorstep.hub.council.HubException;
import org.doorstep.hub.mapping.Mappings;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.json.ProtocolException;

/// What a council tells its hub in a folder of files: what its extracts mean, and which role may
/// see what.
///
/// @param mappings from `mappings/*.json`
/// @param access from `access.json`; empty leaves the matrix in the database as it is
/// @param agreements from `agreements.json`; there may be none
/// @param supervisors from `supervisors.json`, a list of roles; there may be none
record CouncilRules(
        Mappings mappings,
        Optional<AccessMatrix> access,
        Agreements agreements,
        List<String> supervisors) {

    /// No extract can be read; what is in the database stays.
    static final CouncilRules NONE =
            new CouncilRules(
                    Mappings.read(Map.of()),
                    Optional.empty(),
                    new Agreements(List.of()),
                    List.of());

    /// @throws HubException naming the file that cannot be used, what is wrong with it and what to
    ///   do
    static CouncilRules fromFolder(Path folder) {
        return new CouncilRules(
                Mappings.fromFolder(folder.resolve("mappings")),
                Optional.of(AccessMatrix.read(text(folder.resolve("access.json")))),
                Agreements.read(textOr(folder.resolve("agreements.json"), "[]")),
                roles(textOr(folder.resolve("supervisors.json"), "[]")));
    }

    /// Puts them into the database; what was there is no longer the rule.
    void enforce(AccessRules rules) {
        if (access.isPresent()) {
            rules.enforce(access.get());
            rules.enforce(agreements);
            rules.supervisors(supervisors);
        }
    }

    private static List<String> roles(String json) {
        try {
            return List.of(new Json().read(json, String[].class));
        } catch (ProtocolException e) {
            throw new HubException(
                    "supervisors.json is not a list of roles, as [\"TEAM_MANAGER\"]. Mend it and start the hub again.",
                    e);
        }
    }

    private static String textOr(Path file, String without) {
        return Files.exists(file) ? text(file) : without;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new HubException(
                    "The file "
                            + file
                            + " cannot be read. Check its name and the hub's right to read it.",
                    e);
        }
    }
}
