package org.doorstep.hub.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.doorstep.hub.council.HubException;

/// A council's mappings by source.
public final class Mappings {

    private final SortedMap<String, Mapping> bySource;

    private Mappings(SortedMap<String, Mapping> bySource) {
        this.bySource = bySource;
    }

    /// Reads every `*.json` file of a folder.
    ///
    /// @throws HubException naming the first file that cannot be used and all that is wrong with it
    public static Mappings fromFolder(Path folder) {
        var files = new TreeMap<String, String>();
        try (var listing = Files.newDirectoryStream(folder, "*.json")) {
            for (var file : listing) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new HubException(
                    "The folder of mappings "
                            + folder
                            + " cannot be read. Check its name and the hub's right to read it.",
                    e);
        }
        return read(files);
    }

    /// @param files content by file name
    /// @throws HubException naming the first file that cannot be used and all that is wrong with it
    public static Mappings read(Map<String, String> files) {
        var reader = new MappingFile();
        var mappings = new TreeMap<String, Mapping>();
        new TreeMap<>(files)
                .forEach((name, content) -> {
                    var mapping = reader.read(name, content);
                    if (mappings.put(mapping.source(), mapping) != null) {
                        throw new HubException(
                                "The mapping %s is a second one for the source %s. Keep one of the two files."
                                        .formatted(name, mapping.source()));
                    }
                });
        return new Mappings(mappings);
    }

    /// The mapping of that source.
    public Optional<Mapping> of(String source) {
        return Optional.ofNullable(bySource.get(source));
    }

    /// Every mapping in order of source.
    public List<Mapping> all() {
        return List.copyOf(bySource.values());
    }
}
