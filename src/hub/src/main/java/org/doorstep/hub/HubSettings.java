package org.doorstep.hub;

import java.net.URI;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.database.Database;
import org.doorstep.hub.signin.SignIn;
import org.jspecify.annotations.Nullable;

/// All that a hub needs to be told.
///
/// @param council whose hub it is
/// @param councilName as people read it, for example *Wrenford Borough Council*
/// @param host address to listen on; the demo listens on loopback only
/// @param port 0 for any free one, see [Hub#address()]
/// @param publicAddress where laptops reach the hub if a proxy or load balancer stands before it;
///   else null
public record HubSettings(
        Council council,
        String councilName,
        Database database,
        SignIn signIn,
        String host,
        int port,
        @Nullable URI publicAddress) {

    /// A hub on loopback that is reached where it listens.
    public static HubSettings onLoopback(
            String councilName, Database database, SignIn signIn, int port) {
        return new HubSettings(
                new Council((short) 1), councilName, database, signIn, "127.0.0.1", port, null);
    }
}
