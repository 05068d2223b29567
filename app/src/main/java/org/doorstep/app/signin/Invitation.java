package org.doorstep.app.signin;

import java.net.URI;

/// Where the officer is to sign in, for when no browser shows it by itself.
///
/// @param page the council's sign-in, for a browser on this computer alone; good for one attempt
/// @param refused whether no browser could be opened; while false one may still be on its way
public record Invitation(URI page, boolean refused) {}
