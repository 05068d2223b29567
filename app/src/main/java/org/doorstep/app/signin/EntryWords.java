package org.doorstep.app.signin;

import org.doorstep.app.signin.SigningIn.Entry;
import org.doorstep.app.text.Messages;

/// Says how signing in ended.
final class EntryWords {

    private static final Messages TEXT = Messages.of("signin");

    private EntryWords() {}

    /// What is wrong and what to do; empty if the officer has signed in.
    static String of(Entry<?> entry) {
        return switch (entry) {
            case Entry.SignedIn<?> _ -> "";
            case Entry.Refused<?>(var why) -> TEXT.get("browser.refused", why);
            case Entry.TimedOut<?>() -> TEXT.get("browser.timedOut");
            case Entry.Away<?>() -> TEXT.get("browser.away");
        };
    }
}
