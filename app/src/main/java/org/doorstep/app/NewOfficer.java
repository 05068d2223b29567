package org.doorstep.app;

import java.net.URI;
import org.doorstep.app.signin.Newcomer;
import org.doorstep.domain.access.Officer;
import org.doorstep.sync.signin.SignedIn;

/// An officer who has signed in at the hub and has no vault on this laptop yet.
///
/// @param officer as the hub knows them
record NewOfficer(SignedIn signedIn, Officer officer, URI hub) implements Newcomer {

    @Override
    public String name() {
        return officer.name();
    }
}
