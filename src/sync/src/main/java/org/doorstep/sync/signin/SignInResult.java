package org.doorstep.sync.signin;

/// How an attempt to sign in ended.
public sealed interface SignInResult permits SignedIn, SignInResult.NotSignedIn {

    /// The officer is not signed in, and nothing was kept.
    ///
    /// @param detail what happened, for the log; never personal data
    record NotSignedIn(Reason reason, String detail) implements SignInResult {}

    /// Why not, for the words that the officer reads.
    enum Reason {
        /// The officer or the program gave up.
        CANCELLED,
        /// There is no browser to sign in with.
        NO_BROWSER,
        /// Nobody came back from the browser in time.
        TIMED_OUT,
        /// The council's sign-in said no.
        DENIED,
        /// The council's sign-in cannot be reached.
        UNREACHABLE,
        /// An answer came that is not the answer to this attempt, or not from the council's
        /// sign-in.
        NOT_TRUSTED
    }
}
