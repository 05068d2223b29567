package org.doorstep.app.signin;

import java.net.URI;

/// A council's hub that has answered.
///
/// @param address where it is
/// @param council whose it is, as people read it
public record Hub(URI address, String council) {}
