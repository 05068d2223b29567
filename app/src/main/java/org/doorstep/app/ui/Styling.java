package org.doorstep.app.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// Dresses a scene: fonts, theme, density and text size.
public final class Styling {

    private static final List<String> FONTS =
            List.of("NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSans-Italic.ttf");
    private static final List<String> SHEETS =
            List.of(
                    "text-size",
                    "type",
                    "density",
                    "controls",
                    "signals",
                    "frame",
                    "signin",
                    "firstfill",
                    "laptop",
                    "sync",
                    "review",
                    "match",
                    "settings",
                    "people",
                    "newcomer",
                    "citizen",
                    "household",
                    "task",
                    "casework",
                    "caseload",
                    "team",
                    "form",
                    "day",
                    "visit");

    private Styling() {}

    /// Loads the bundled fonts. Call once, before the first scene is dressed.
    ///
    /// @return how many there are
    public static int loadFonts() {
        for (var font : FONTS) {
            try (var in = Styling.class.getResourceAsStream("fonts/" + font)) {
                Font.loadFont(Objects.requireNonNull(in, font), 0);
            } catch (IOException e) {
                throw new UncheckedIOException("The font " + font + " is not readable", e);
            }
        }
        return FONTS.size();
    }

    /// The licence of the bundled fonts, which goes where they go. The caller closes it.
    public static InputStream fontLicence() {
        return Objects.requireNonNull(Styling.class.getResourceAsStream("fonts/OFL.txt"));
    }

    /// Makes the scene look so, now and until the next call.
    public static void apply(Scene scene, Appearance appearance) {
        var dark = isDark(appearance.theme());
        var primer =
                dark
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet();
        if (!primer.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(primer);
        }
        var sheets =
                Stream.concat(Stream.of(dark ? "tokens-dark" : "tokens-light"), SHEETS.stream())
                        .map(name -> "/org/doorstep/app/ui/css/" + name + ".css")
                        .toList();
        if (!scene.getStylesheets().equals(sheets)) {
            scene.getStylesheets().setAll(sheets);
        }
        var classes = scene.getRoot().getStyleClass();
        for (var density : Density.values()) {
            classes.remove(density.styleClass());
        }
        for (var size : TextSize.values()) {
            classes.remove(size.styleClass());
        }
        classes.addAll(appearance.density().styleClass(), appearance.textSize().styleClass());
    }

    /// Whether that theme is dark now.
    public static boolean isDark(Theme theme) {
        return switch (theme) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }
}
