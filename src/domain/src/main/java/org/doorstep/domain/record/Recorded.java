package org.doorstep.domain.record;

/// A record as it stands: header and body.
///
/// @param <T> the body's class, see the registry
public record Recorded<T>(Header header, T body) {}
