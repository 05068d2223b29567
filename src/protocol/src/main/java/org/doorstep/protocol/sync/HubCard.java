package org.doorstep.protocol.sync;

import java.net.URI;

/// `GET /v1/hub`: what a laptop must know before it can sign in. Open to all.
///
/// @param council the council's name as people read it
/// @param issuer the OpenID Connect issuer whose tokens the hub takes
/// @param clientId the name under which the client signs in there
public record HubCard(String council, URI issuer, String clientId) {}
