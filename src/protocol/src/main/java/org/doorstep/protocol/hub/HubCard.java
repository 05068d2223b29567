package org.doorstep.protocol.hub;

import java.net.URI;
import java.util.List;

/// `GET /v1/hub`, open to all: whose hub it is and where its officers sign in.
///
/// @param council the council's name as officers read it
/// @param issuer the council's OpenID Connect issuer
/// @param clientId what the laptop calls itself there
/// @param scopes what the laptop asks the issuer for, `openid` among them
public record HubCard(String council, URI issuer, String clientId, List<String> scopes) {}
