package org.doorstep.hub;

import java.net.URI;
import java.nio.file.Path;
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
/// @param rules folder of the council's own rules: `mappings/*.json`, one for each source of
///   extracts, and `access.json`, which role sees what; null for a hub that is told nothing new
/// @param publicAddress where laptops reach the hub if a proxy or load balancer stands before it;
///   else null
/// @param restored what the council's IT calls the last restore of the database from a backup: a
///   new name tells all laptops to send again what the backup lacks; null if there was none
public record HubSettings(
        Council council,
        String councilName,
        Database database,
        SignIn signIn,
        String host,
        int port,
        @Nullable URI publicAddress,
        @Nullable Path rules,
        @Nullable String restored) {

    /// A hub on loopback that is reached where it listens.
    public static HubSettings onLoopback(
            String councilName, Database database, SignIn signIn, int port) {
        return new HubSettings(
                new Council((short) 1),
                councilName,
                database,
                signIn,
                "127.0.0.1",
                port,
                null,
                null,
                null);
    }

    /// The same, with the council's own rules in that folder.
    public HubSettings withRules(Path folder) {
        return new HubSettings(
                council,
                councilName,
                database,
                signIn,
                host,
                port,
                publicAddress,
                folder,
                restored);
    }
}
