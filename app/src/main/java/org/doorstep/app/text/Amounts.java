package org.doorstep.app.text;

import java.text.NumberFormat;
import java.util.Locale;

/// Numbers and sizes as officers read them.
public final class Amounts {

    private static final String[] UNITS = {"bytes", "KB", "MB", "GB", "TB"};

    private Amounts() {}

    /// *1,222*.
    public static String count(long number) {
        return NumberFormat.getIntegerInstance(Locale.UK).format(number);
    }

    /// *812 bytes*, *2.1 MB*: decimal units, one place below ten.
    public static String size(long bytes) {
        double size = bytes;
        var unit = 0;
        while (size >= 999.5 && unit < UNITS.length - 1) {
            size /= 1000;
            unit++;
        }
        var format = unit > 0 && size < 9.95 ? "%.1f %s" : "%.0f %s";
        return String.format(Locale.UK, format, size, UNITS[unit]);
    }

    /// *62 %*, rounded down so that 100 % means all.
    public static String percent(long part, long whole) {
        return (whole <= 0 ? 0 : Math.min(100, part * 100 / whole)) + " %";
    }
}
