package org.doorstep.store.vault;

import java.time.Duration;

/// Numbers as officers read them.
final class Words {

    private Words() {}

    static String more(int times) {
        return times == 1 ? "1 more time" : times + " more times";
    }

    /// In seconds up to a minute and a half, then in minutes, rounded up.
    static String duration(Duration duration) {
        var seconds = Math.max(1, duration.plusMillis(999).toSeconds());
        if (seconds <= 90) {
            return seconds == 1 ? "1 second" : seconds + " seconds";
        }
        return (seconds + 59) / 60 + " minutes";
    }
}
