package org.doorstep.app;

import java.util.function.Consumer;
import org.doorstep.app.signin.AgainModel;
import org.doorstep.app.signin.AgainView;
import org.doorstep.app.signin.Invitation;
import org.doorstep.app.signin.Renewal;
import org.doorstep.app.signin.SigningIn.Entry;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Overlay;
import org.doorstep.app.work.Background;

/// Signs the officer in once more while they work, when the hub no longer takes their session.
final class SignInAgain implements Renewal, AutoCloseable {

    private static final Messages TEXT = Messages.of("doorstep");

    private final Session session;
    private final HubSigningIn signingIn;
    private final Overlay overlay;
    private final AgainModel model;
    private Consumer<String> said = _ -> {};

    SignInAgain(Session session, HubSigningIn signingIn, Overlay overlay, Background background) {
        this.session = session;
        this.signingIn = signingIn;
        this.overlay = overlay;
        this.model = new AgainModel(this, background, this::signedIn);
    }

    /// Sends the officer to the browser.
    ///
    /// @param hearer hears in words that it worked; what did not is shown
    void begin(Consumer<String> hearer) {
        said = hearer;
        AgainView.open(model, overlay);
    }

    @Override
    public Entry<?> signIn(Consumer<Invitation> invited) {
        var entry = signingIn.signInAgain(session.hub(), invited);
        if (entry instanceof Entry.SignedIn<NewOfficer>(var who)) {
            if (!session.tokens().keep(who.signedIn(), who.officer().id())) {
                return new Entry.Refused<NewOfficer>(TEXT.get("signIn.again.other"));
            }
            session.sync().nudge();
        }
        return entry;
    }

    /// Gives up, if somebody is signing in.
    @Override
    public void close() {
        model.cancel();
    }

    private void signedIn() {
        said.accept(TEXT.get("signIn.again.done"));
    }
}
