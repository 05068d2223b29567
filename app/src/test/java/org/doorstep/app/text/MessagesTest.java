package org.doorstep.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every message that the sources ask for is there, and every message is asked for. A feature's
/// sources say `Messages.of("feature")` and ask with `TEXT.get("key"`.
class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/doorstep/app");
    private static final Path FILES = Path.of("src/main/resources/org/doorstep/app/text");
    private static final Pattern ASKED = Pattern.compile("TEXT\\s*\\.get\\(\\s*\"([^\"]+)\"");

    static Stream<String> features() throws IOException {
        try (var files = Files.list(FILES)) {
            return files
                    .map(file -> file.getFileName().toString().replace(".properties", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void everyMessageIsThereAndAskedFor(String feature) throws IOException {
        var asked = new TreeSet<String>();
        var code = new StringBuilder();
        try (var sources = sources(feature)) {
            for (var source : sources.toList()) {
                code.append(Files.readString(source));
            }
        }
        ASKED.matcher(code).results().forEach(found -> asked.add(found.group(1)));
        var there = new TreeSet<>(patterns(feature).stringPropertyNames());

        assertThat(asked).allMatch(key -> there.stream().anyMatch(name -> means(key, name)));
        assertThat(there)
                .allMatch(name ->
                        code.indexOf('"' + name + '"') >= 0
                                || asked.stream().anyMatch(key -> means(key, name)));
    }

    /// The end of a key may be put on when it is asked for.
    private static boolean means(String asked, String name) {
        return asked.endsWith(".") ? name.startsWith(asked) : name.equals(asked);
    }

    @ParameterizedTest
    @MethodSource("features")
    void patternsAreReadableAndKeepTheirApostrophes(String feature) throws IOException {
        assertThat(patterns(feature).values())
                .allSatisfy(pattern -> {
                    var text = (String) pattern;
                    assertThat(text).doesNotContain("'");
                    new MessageFormat(text, Locale.UK);
                });
    }

    @ParameterizedTest
    @MethodSource("features")
    void wordsAreThoseOfThePublicService(String feature) throws IOException {
        var banned =
                Pattern.compile(
                        "\\b(sorry|please|oops|valid|invalid|NINO|error)\\b",
                        Pattern.CASE_INSENSITIVE);
        assertThat(patterns(feature).values())
                .allSatisfy(pattern -> assertThat((String) pattern).doesNotContainPattern(banned));
    }

    /// Those that take their words from the feature's file.
    private static Stream<Path> sources(String feature) throws IOException {
        var takes = "Messages.of(\"" + feature + "\")";
        var sources = new ArrayList<Path>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
                if (Files.readString(file).contains(takes)) {
                    sources.add(file);
                }
            }
        }
        return sources.stream();
    }

    private static Properties patterns(String feature) throws IOException {
        var patterns = new Properties();
        try (Reader reader = Files.newBufferedReader(FILES.resolve(feature + ".properties"))) {
            patterns.load(reader);
        }
        return patterns;
    }
}
