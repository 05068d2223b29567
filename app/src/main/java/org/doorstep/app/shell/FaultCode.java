package org.doorstep.app.shell;

import java.util.Arrays;
import java.util.Locale;

/// A failure's code of three parts: what went wrong at the bottom, where, and on which way. The
/// same failure has the same code on every laptop, and nothing of what officers recorded is in it.
///
/// @param text for example `4F2A:91C0:0B3D`
public record FaultCode(String text) {

    private static final int FRAMES_OF_THE_PLACE = 3;

    /// The code of a failure.
    public static FaultCode of(Throwable thrown) {
        var bottom = bottom(thrown);
        var what = bottom.getClass().getName().hashCode();
        var where = way(bottom, FRAMES_OF_THE_PLACE);
        var how = way(thrown, Integer.MAX_VALUE);
        return new FaultCode(part(what) + ":" + part(where) + ":" + part(how));
    }

    /// The kinds and places of a failure and its causes, without the messages, which may hold what
    /// an officer wrote.
    public static String details(Throwable thrown) {
        var details = new StringBuilder();
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            details.append(at.getClass().getName()).append('\n');
            Arrays.stream(at.getStackTrace())
                    .limit(12)
                    .forEach(frame -> details.append("  at ").append(frame).append('\n'));
        }
        return details.toString();
    }

    private static Throwable bottom(Throwable thrown) {
        var bottom = thrown;
        while (bottom.getCause() != null) {
            bottom = bottom.getCause();
        }
        return bottom;
    }

    private static int way(Throwable thrown, int frames) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.doorstep"))
                .limit(frames)
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .reduce("", String::concat)
                .hashCode();
    }

    private static String part(int hash) {
        return String.format(Locale.ROOT, "%04X", (hash ^ (hash >>> 16)) & 0xFFFF);
    }
}
