package org.doorstep.linkage.normal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Which first names the same person may go by: *Robert*, *Bob* and *Rob*. Also the spellings of
/// names that come from other scripts: *Mohammed*, *Muhammad*, *Md*.
///
/// Many short forms belong to several names of both sexes, so that two of a kind are likely, never
/// certain, to be one name.
public final class Nicknames {

    private static final String FILE = "nicknames.txt";

    private final Map<String, List<String>> kin;

    private Nicknames(Map<String, List<String>> kin) {
        this.kin = kin;
    }

    /// The list that comes with Doorstep.
    public static Nicknames shipped() {
        try (var file = Nicknames.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IOException(FILE + " is not in this build");
            }
            return read(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Reads lines such as `robert: bob rob`; a line that begins with `#` is a remark.
    public static Nicknames read(Reader lines) throws IOException {
        var kin = new HashMap<String, TreeSet<String>>();
        for (var line : lines.readAllLines()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var names = List.of(line.replace(":", " ").strip().split("\\s+"));
            for (var name : names) {
                for (var other : names) {
                    if (!name.equals(other)) {
                        kin.computeIfAbsent(name, none -> new TreeSet<>()).add(other);
                    }
                }
            }
        }
        return new Nicknames(
                kin.entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, some -> List.copyOf(some.getValue()))));
    }

    /// The other names that somebody of this first name may go by, folded, in alphabetical order;
    /// empty if there are none.
    public List<String> of(String name) {
        return kin.getOrDefault(name, List.of());
    }

    /// Whether one may be another form of the other.
    public boolean areKin(String name, String other) {
        return of(name).contains(other);
    }
}
