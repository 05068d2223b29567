package org.doorstep.app.signin;

/// An officer who has signed in for the first time on this laptop and has no vault here yet.
public interface Newcomer {

    /// As the officer is called.
    String name();
}
