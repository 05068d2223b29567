package org.doorstep.app.signin;

import java.util.function.Consumer;
import org.doorstep.app.signin.SigningIn.Entry;

/// Signing in once more, by an officer who is at work on this laptop.
public interface Renewal {

    /// Opens the browser and waits until the officer has signed in there.
    ///
    /// @param invited hears where, on this thread
    /// @throws InterruptedException if the officer gives up
    Entry<?> signIn(Consumer<Invitation> invited) throws InterruptedException;
}
