package org.doorstep.sync.signin;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// The browser that this computer is set to, opened by a program of its desktop that says whether
/// it could.
///
/// @param program takes an address, and ends with another status than 0 if it cannot show it
/// @param limit how long it may take to say so; one that stays longer has become the browser
public record BrowserProgram(String program, Duration limit) implements Browser {

    private static final Duration USUAL_LIMIT = Duration.ofSeconds(5);

    /// The one of Linux desktops.
    public static BrowserProgram ofLinux() {
        return new BrowserProgram("xdg-open", USUAL_LIMIT);
    }

    @Override
    public boolean open(URI page) {
        try {
            var opening =
                    new ProcessBuilder(program, page.toString())
                            .redirectOutput(Redirect.DISCARD)
                            .redirectError(Redirect.DISCARD)
                            .start();
            return !opening.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)
                    || opening.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            // Whoever gives up hears of it where the answer is waited for.
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
