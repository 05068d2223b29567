package org.doorstep.app;

import java.util.function.Consumer;
import org.doorstep.app.text.Messages;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Background.Door;
import org.doorstep.sync.hub.HubException;
import org.doorstep.sync.signin.FrontDoor;
import org.doorstep.sync.signin.SignedIn;

/// Signs the officer in once more while they work, when the hub no longer takes their session.
final class SignInAgain {

    private static final Messages TEXT = Messages.of("doorstep");

    private final Session session;
    private final HubSigningIn signingIn;
    private final Background background;

    SignInAgain(Session session, HubSigningIn signingIn, Background background) {
        this.session = session;
        this.signingIn = signingIn;
        this.background = background;
    }

    /// Sends the officer to the browser.
    ///
    /// @param said hears in words how it goes
    /// @param failed takes what nobody expected
    void begin(Consumer<String> said, Consumer<Throwable> failed) {
        said.accept(TEXT.get("signIn.again.browser"));
        background.run(Door.NETWORK, this::attempt, Answer.<String>to(said).orElse(failed));
    }

    private String attempt() {
        try {
            var door = FrontDoor.at(session.hub());
            if (!(signingIn.attempt(door) instanceof SignedIn signedIn)) {
                return TEXT.get("signIn.again.failed");
            }
            if (!session.tokens().keep(signedIn, signingIn.officer(door, signedIn).id())) {
                return TEXT.get("signIn.again.other");
            }
            session.sync().nudge();
            return TEXT.get("signIn.again.done");
        } catch (HubException e) {
            return TEXT.get("signIn.again.failed");
        }
    }
}
