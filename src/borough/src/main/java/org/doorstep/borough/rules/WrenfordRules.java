package org.doorstep.borough.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.doorstep.borough.text.BoroughException;

/// Wrenford's folder of rules, as any council keeps one for its hub: `access.json`,
/// `supervisors.json`, and in `mappings/` one file for each source.
public final class WrenfordRules {

    /// The sources of its extracts.
    public static final List<String> SOURCES =
            List.of(
                    "staff",
                    "allocations",
                    "housing",
                    "repairs",
                    "rent",
                    "counciltax",
                    "benefits",
                    "adultcare",
                    "adultcare_events",
                    "children",
                    "children_events",
                    "contacts");

    private WrenfordRules() {}

    /// Writes the rules into a folder, which is made if need be; files of the same name are
    /// replaced.
    ///
    /// @throws IOException where the folder cannot be written
    public static void copyTo(Path folder) throws IOException {
        var mappings = Files.createDirectories(folder.resolve("mappings"));
        copy("access.json", folder.resolve("access.json"));
        copy("supervisors.json", folder.resolve("supervisors.json"));
        for (var source : SOURCES) {
            copy("mappings/" + source + ".json", mappings.resolve(source + ".json"));
        }
    }

    private static void copy(String resource, Path file) throws IOException {
        try (var content =
                WrenfordRules.class.getResourceAsStream("/org/doorstep/borough/" + resource)) {
            if (content == null) {
                throw new BoroughException(
                        "The rules " + resource + " are missing from the borough's resources.");
            }
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
