package org.doorstep.app.signin;

import java.util.function.Consumer;

/// Signing in with the council's account. The methods wait for the network or for the officer.
///
/// @param <N> who has signed in
public interface SigningIn<N extends Newcomer> {

    /// Looks whether there is a hub at that address.
    Finding find(String address);

    /// Opens the browser and waits until the officer has signed in there.
    ///
    /// @param invited hears where, on this thread
    /// @throws InterruptedException if the officer gives up
    Entry<N> signIn(Hub hub, Consumer<Invitation> invited) throws InterruptedException;

    /// What is at an address.
    sealed interface Finding {

        /// A hub.
        record Found(Hub hub) implements Finding {}

        /// Nothing answers.
        record Away() implements Finding {}

        /// Something answers that is not a hub, or the address is not one.
        record NotAHub() implements Finding {}
    }

    /// How signing in ended.
    ///
    /// @param <N> who has signed in
    sealed interface Entry<N extends Newcomer> {

        /// The officer is known.
        record SignedIn<N extends Newcomer>(N who) implements Entry<N> {}

        /// The council's sign-in or the hub said no.
        ///
        /// @param why in plain words
        record Refused<N extends Newcomer>(String why) implements Entry<N> {}

        /// Nobody signed in within three minutes.
        record TimedOut<N extends Newcomer>() implements Entry<N> {}

        /// The hub or the council's sign-in does not answer.
        record Away<N extends Newcomer>() implements Entry<N> {}
    }
}
