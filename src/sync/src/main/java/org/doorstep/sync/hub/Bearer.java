package org.doorstep.sync.hub;

/// Where the token comes from that the hub wants to see.
public interface Bearer {

    /// A token that should be good now.
    ///
    /// @throws HubException [Fault.SignInNeeded] if only the officer can get one, [Fault.Offline]
    ///   if whoever gives it cannot be reached
    String token();

    /// The hub did not accept this token: the next [#token()] must be another.
    void refused(String token);

    /// For what the hub tells everybody: has no token.
    static Bearer nobody() {
        return new Bearer() {
            @Override
            public String token() {
                throw HubException.signInNeeded();
            }

            @Override
            public void refused(String token) {}
        };
    }
}
