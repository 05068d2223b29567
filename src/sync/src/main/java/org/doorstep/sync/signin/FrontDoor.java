package org.doorstep.sync.signin;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.doorstep.domain.access.Officer;
import org.doorstep.protocol.sync.HubCard;
import org.doorstep.protocol.sync.SessionRequest;
import org.doorstep.sync.hub.Bearer;
import org.doorstep.sync.hub.HubClient;
import org.doorstep.sync.hub.HubException;

/// The first words with a hub, before there is a vault: whose it is, signing in there, and who one
/// is to it. The methods wait for the network.
public final class FrontDoor {

    private final URI address;
    private final HubCard hub;

    private FrontDoor(URI address, HubCard hub) {
        this.address = address;
        this.hub = hub;
    }

    /// Finds the hub at an address.
    ///
    /// @throws HubException if there is none, or nobody answers
    public static FrontDoor at(URI address) {
        try (var client = new HubClient(address, Bearer.nobody())) {
            return new FrontDoor(address, client.describe());
        }
    }

    /// The council's name, as people read it.
    public String council() {
        return hub.council();
    }

    /// One attempt to sign in, not begun yet.
    ///
    /// @param limit see [SignIn#USUAL_LIMIT]
    public SignIn signIn(Browser browser, InstantSource clock, Duration limit) {
        return new SignIn(hub, browser, clock, limit);
    }

    /// Makes the laptop known to the hub and asks who has signed in.
    ///
    /// @param name what the council's IT will know the laptop by
    /// @param app the client's version, for the hub's records
    /// @throws HubException if the hub says no or does not answer
    public Officer introduce(
            SignedIn signedIn, UUID device, String name, String app, InstantSource clock) {
        try (var client = new HubClient(address, signedIn.once())) {
            client.enrol(device, name);
            return officer(client, device, app, clock);
        }
    }

    /// Asks who has signed in.
    ///
    /// @param device known to the hub
    /// @param app the client's version, for the hub's records
    /// @throws HubException if the hub says no or does not answer
    public Officer officer(SignedIn signedIn, UUID device, String app, InstantSource clock) {
        try (var client = new HubClient(address, signedIn.once())) {
            return officer(client, device, app, clock);
        }
    }

    private static Officer officer(HubClient client, UUID device, String app, InstantSource clock) {
        // This one never sends anything, so it has no incarnation of a store to tell.
        var stranger = UUID.randomUUID();
        var card =
                client.session(
                                new SessionRequest(
                                        device, stranger, null, 0, 1, app, clock.instant()))
                        .officer();
        return new Officer(card.id(), card.name(), card.jobTitle(), card.team());
    }
}
