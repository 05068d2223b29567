package org.doorstep.app;

/// No window can be opened on this machine. The message says to whoever started Doorstep what is
/// missing and what to do.
final class NoWindow extends RuntimeException {

    /// What JavaFX says on Linux if the display cannot be opened.
    private static final String NO_DISPLAY = "Unable to open DISPLAY";

    /// The same if GTK 3, or a library that it needs, cannot be loaded.
    private static final String NO_GTK = "Unable to load glass GTK library";

    NoWindow(Throwable cause) {
        super("Doorstep cannot open its window: " + missing(cause), cause);
    }

    private static String missing(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            var said = at.getMessage() == null ? "" : at.getMessage();
            if (said.contains(NO_DISPLAY)) {
                return "there is no display that it may use. Start it on a desktop.";
            }
            if (said.contains(NO_GTK)) {
                return "the library GTK 3 (libgtk-3.so.0) is not there. Install it (Debian:"
                        + " libgtk-3-0t64 or libgtk-3-0; Fedora: gtk3) and start Doorstep again.";
            }
            if (at instanceof UnsatisfiedLinkError) {
                return "a library that it needs is not there: "
                        + said
                        + ". Install what is missing, with GTK 3 (Debian: libgtk-3-0t64 or"
                        + " libgtk-3-0; Fedora: gtk3), and start Doorstep again.";
            }
        }
        return thrown.getMessage() + ".";
    }
}
