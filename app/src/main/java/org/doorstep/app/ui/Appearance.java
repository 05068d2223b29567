package org.doorstep.app.ui;

import java.util.Locale;

/// How the officer wants Doorstep to look.
public record Appearance(Theme theme, Density density, TextSize textSize) {

    /// Before anybody has chosen.
    public static final Appearance DEFAULT =
            new Appearance(Theme.SYSTEM, Density.COMFORTABLE, TextSize.PER_CENT_100);

    public Appearance with(Theme theme) {
        return new Appearance(theme, density, textSize);
    }

    public Appearance with(Density density) {
        return new Appearance(theme, density, textSize);
    }

    public Appearance with(TextSize textSize) {
        return new Appearance(theme, density, textSize);
    }

    /// For example `light comfortable 125`: how it is kept.
    @Override
    public String toString() {
        return theme.name().toLowerCase(Locale.ROOT)
                + " "
                + density.styleClass()
                + " "
                + textSize.percent();
    }

    /// Reads [#toString()]'s form; whatever is not understood is as by default, for a bad
    /// preference must not keep an officer from their work.
    public static Appearance parse(String kept) {
        var result = DEFAULT;
        for (var word : kept.strip().split("\\s+")) {
            for (var theme : Theme.values()) {
                result = theme.name().equalsIgnoreCase(word) ? result.with(theme) : result;
            }
            for (var density : Density.values()) {
                result = density.name().equalsIgnoreCase(word) ? result.with(density) : result;
            }
            if (word.matches("\\d{2,3}")) {
                result = result.with(TextSize.nearest(Integer.parseInt(word)));
            }
        }
        return result;
    }
}
