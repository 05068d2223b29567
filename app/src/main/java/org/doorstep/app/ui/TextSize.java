package org.doorstep.app.ui;

import java.util.Arrays;

/// Size of all text, in per cent.
public enum TextSize {
    PER_CENT_100(100),
    PER_CENT_110(110),
    PER_CENT_125(125),
    PER_CENT_150(150),
    PER_CENT_175(175),
    PER_CENT_200(200);

    private final int percent;

    TextSize(int percent) {
        this.percent = percent;
    }

    /// 100 to 200.
    public int percent() {
        return percent;
    }

    /// 1.0 to 2.0.
    public double scale() {
        return percent / 100.0;
    }

    /// The size of that percentage, or the nearest.
    public static TextSize nearest(int percent) {
        return Arrays.stream(values())
                .min((a, b) -> Math.abs(a.percent - percent) - Math.abs(b.percent - percent))
                .orElseThrow();
    }

    String styleClass() {
        return "text-" + percent;
    }
}
