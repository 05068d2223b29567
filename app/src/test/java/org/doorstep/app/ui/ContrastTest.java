package org.doorstep.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// WCAG 2.2 1.4.3 and 1.4.11, computed from the tokens that the themes use.
class ContrastTest {

    private static final Path SHEETS = Path.of("src/main/resources/org/doorstep/app/ui/css");
    private static final Pattern TOKEN = Pattern.compile("(-[a-z-]+): #([0-9a-f]{6});");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\(");
    private static final List<String> SURFACES =
            List.of("-ds-page", "-ds-surface", "-ds-inset", "-ds-hover");
    private static final List<String> SERVICES =
            List.of(
                    "-ds-housing",
                    "-ds-benefits",
                    "-ds-council-tax",
                    "-ds-adult-care",
                    "-ds-children",
                    "-ds-other");

    static Stream<Arguments> texts() {
        var everywhere =
                Stream.of(
                                "-color-fg-default",
                                "-color-fg-muted",
                                "-color-fg-subtle",
                                "-color-accent-fg",
                                "-color-danger-fg",
                                "-ds-done-fg")
                        .flatMap(text -> SURFACES.stream().map(on -> new String[] {text, on}));
        var onSelection =
                Stream.of("-color-fg-default", "-color-fg-muted", "-color-accent-fg")
                        .map(text -> new String[] {text, "-ds-selected"});
        var onFills =
                Stream.of(
                        new String[] {"-color-fg-emphasis", "-color-accent-emphasis"},
                        new String[] {"-color-fg-emphasis", "-ds-accent-hover"},
                        new String[] {"-color-fg-default", "-ds-highlight"},
                        new String[] {"-ds-due-fg", "-ds-due-bg"},
                        new String[] {"-ds-at-risk-fg", "-ds-at-risk-bg"},
                        new String[] {"-ds-late-fg", "-ds-late-bg"},
                        new String[] {"-ds-paused-fg", "-ds-paused-bg"},
                        new String[] {"-ds-stop-fg", "-ds-stop-bg"},
                        new String[] {"-ds-care-fg", "-ds-care-bg"},
                        new String[] {"-ds-know-fg", "-ds-know-bg"},
                        new String[] {"-ds-closed-fg", "-ds-closed-bg"});
        return inBothThemes(Stream.of(everywhere, onSelection, onFills).flatMap(pairs -> pairs));
    }

    static Stream<Arguments> edges() {
        var everywhere =
                Stream.concat(Stream.of("-ds-control-border", "-ds-focus"), SERVICES.stream())
                        .flatMap(edge -> SURFACES.stream().map(on -> new String[] {edge, on}));
        var onSelection =
                Stream.of("-ds-control-border", "-ds-focus", "-ds-stop-edge")
                        .map(edge -> new String[] {edge, "-ds-selected"});
        var markers =
                Stream.of("-ds-stop-bg", "-ds-care-edge", "-ds-closed-bg")
                        .map(edge -> new String[] {edge, "-ds-surface"});
        return inBothThemes(Stream.of(everywhere, onSelection, markers).flatMap(pairs -> pairs));
    }

    @ParameterizedTest(name = "{0}: {1} on {2}")
    @MethodSource("texts")
    void textIsReadable(String theme, String text, String on) throws IOException {
        assertThat(contrast(theme, text, on)).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest(name = "{0}: {1} on {2}")
    @MethodSource("edges")
    void bordersAndShapesAreVisible(String theme, String edge, String on) throws IOException {
        assertThat(contrast(theme, edge, on)).isGreaterThanOrEqualTo(3.0);
    }

    static Stream<Path> sheets() throws IOException {
        try (var files = Files.list(SHEETS)) {
            return files
                    .filter(file -> !file.getFileName().toString().startsWith("tokens-"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void onlyTheTokensNameColours(Path sheet) throws IOException {
        assertThat(Files.readString(sheet)).doesNotContainPattern(COLOUR);
    }

    private static Stream<Arguments> inBothThemes(Stream<String[]> pairs) {
        return pairs.flatMap(pair ->
                Stream.of("light", "dark").map(theme -> Arguments.of(theme, pair[0], pair[1])));
    }

    private static double contrast(String theme, String one, String other) throws IOException {
        var tokens = tokens(theme);
        var a = luminance(tokens.get(one));
        var b = luminance(tokens.get(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static Map<String, String> tokens(String theme) throws IOException {
        return TOKEN.matcher(Files.readString(SHEETS.resolve("tokens-" + theme + ".css")))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), ContrastTest::hex));
    }

    private static String hex(MatchResult found) {
        return found.group(2);
    }

    private static double luminance(String hex) {
        return 0.2126 * channel(hex, 0) + 0.7152 * channel(hex, 2) + 0.0722 * channel(hex, 4);
    }

    private static double channel(String hex, int from) {
        var value = Integer.parseInt(hex.substring(from, from + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
