package org.doorstep.bench.measure;

import java.util.List;

/// Where windows are shown: on the machine's display if it has one, else in memory.
public final class Display {

    private static final List<String> HEADLESS =
            List.of("-Dglass.platform=Headless", "-Dprism.order=sw");

    private Display() {}

    /// For the command line of a program with a window.
    public static List<String> options() {
        return isThere() ? List.of() : HEADLESS;
    }

    /// For this process, before its first window.
    public static void prepare() {
        for (var option : options()) {
            var parts = option.substring("-D".length()).split("=", 2);
            System.setProperty(parts[0], parts[1]);
        }
    }

    private static boolean isThere() {
        return System.getenv("DISPLAY") != null
                || !System.getProperty("os.name").startsWith("Linux");
    }
}
